package org.vecindad.committees.committee;

import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.facts.Fact;

/** What happened to a committee, for contacts and events to know whom they can rely on. */
sealed interface CommitteeFact extends Fact {

    /** What others may know of a committee. */
    record Shared(String name, CommitteeKind kind, UUID zoneId, CommitteeState state, List<String> languages) {
    }

    record CommitteeFounded(UUID key, long version, Shared state) implements CommitteeFact {
    }

    record CommitteeChanged(UUID key, long version, Shared state) implements CommitteeFact {
    }

    record CommitteeStateChanged(UUID key, long version, Shared state) implements CommitteeFact {
    }

    @Override
    default String topic() {
        return "committees.committee.v1";
    }

    @Override
    default String type() {
        return switch (this) {
            case CommitteeFounded fact -> "committees.committee.founded.v1";
            case CommitteeChanged fact -> "committees.committee.changed.v1";
            case CommitteeStateChanged fact -> "committees.committee.state_changed.v1";
        };
    }
}
