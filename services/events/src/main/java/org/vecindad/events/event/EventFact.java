package org.vecindad.events.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.vecindad.chassis.facts.Fact;
import org.vecindad.events.sight.Visibility;

/** What others learn of an event: never where it is, nor what it is about beyond its title. */
sealed interface EventFact extends Fact {

    @Override
    State state();

    @Override
    default String topic() {
        return "events.event.v1";
    }

    @Override
    default UUID key() {
        return state().id();
    }

    @Override
    default long version() {
        return state().version();
    }

    record EventPlanned(State state) implements EventFact {
        @Override
        public String type() {
            return "events.event.planned.v1";
        }
    }

    record EventChanged(State state) implements EventFact {
        @Override
        public String type() {
            return "events.event.changed.v1";
        }
    }

    record EventCancelled(State state) implements EventFact {
        @Override
        public String type() {
            return "events.event.cancelled.v1";
        }
    }

    record EventRestored(State state) implements EventFact {
        @Override
        public String type() {
            return "events.event.restored.v1";
        }
    }

    record State(UUID id, long version, Bilingual title, EventKind kind, Instant startsAt, Instant endsAt, String timezone,
                 Set<UUID> hostCommitteeIds, Set<UUID> hostOrganizationIds, UUID zoneId, Visibility visibility, EventState state) {

        static State of(Event event) {
            return new State(event.id(), event.version(), event.title(), event.kind(), event.startsAt(), event.endsAt(), event.timezone(),
                event.hostCommitteeIds(), event.hostOrganizationIds(), event.zoneId(), event.visibility(), event.state());
        }
    }
}
