package org.vecindad.committees.membership;

import java.util.UUID;
import org.vecindad.chassis.facts.Fact;

/** What happened to a membership, for contacts and events to know who may see what. */
public sealed interface MembershipFact extends Fact {

    /** What others may know of a membership: ids and a role. */
    record Shared(UUID committeeId, UUID personId, UUID userId, Role role, MembershipState state) {
    }

    /** Appointed, or restored after having ended. */
    record MemberJoined(UUID key, long version, Shared state) implements MembershipFact {
    }

    record MemberRoleChanged(UUID key, long version, Shared state) implements MembershipFact {
    }

    /** Another person or account is meant from now on: linked, unlinked or merged. */
    record MemberLinked(UUID key, long version, Shared state) implements MembershipFact {
    }

    record MemberLeft(UUID key, long version, Shared state) implements MembershipFact {
    }

    @Override
    default String topic() {
        return "committees.membership.v1";
    }

    @Override
    default String type() {
        return switch (this) {
            case MemberJoined fact -> "committees.membership.joined.v1";
            case MemberRoleChanged fact -> "committees.membership.role_changed.v1";
            case MemberLinked fact -> "committees.membership.linked.v1";
            case MemberLeft fact -> "committees.membership.left.v1";
        };
    }
}
