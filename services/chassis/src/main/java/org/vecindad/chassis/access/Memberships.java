package org.vecindad.chassis.access;

/** Each service answers from its own table of memberships; asked once a request, inside the transaction, never cached. */
public interface Memberships {

    /** Called for people only; partners have no memberships. {@code vecindad_user()} is already set when this runs. */
    Grants grantsOf(Caller caller);
}
