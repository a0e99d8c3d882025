package org.vecindad.contacts.sight;

import org.vecindad.chassis.access.Grants;

import java.util.Set;
import java.util.UUID;

/** Among whom to look: everyone (organizers), or those whom one of these viewers sees. */
public record Scope(boolean everything, Set<UUID> viewers) {

    public Scope {
        viewers = Set.copyOf(viewers);
    }

    public static Scope of(Grants grants) {
        return new Scope(grants.everything(), grants.viewers());
    }
}
