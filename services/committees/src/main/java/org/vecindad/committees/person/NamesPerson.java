package org.vecindad.committees.person;

import java.util.UUID;

/** A request that may name a person. */
public interface NamesPerson {

    /** Null when it names none. */
    UUID personId();
}
