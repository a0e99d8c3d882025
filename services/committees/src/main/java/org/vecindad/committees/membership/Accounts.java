package org.vecindad.committees.membership;

import java.util.Optional;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;

/** Which account is which person. */
public interface Accounts {

    /** The account a membership of the person carries; a claim that nobody else vouched for carries none. */
    Optional<UUID> vouchedUserOf(UUID person);

    Optional<UUID> personOf(UUID user);

    /** From now on this account is that person, in every membership that the caller may change. */
    void link(UUID user, UUID person, Grants who);

    void unlink(UUID user);
}
