package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Fact;

import java.util.UUID;

/** What happened to a person, without a word about who they are. */
sealed interface PersonFact extends Fact {

    String TOPIC = "contacts.person.v1";

    @Override
    PersonState state();

    @Override
    default String topic() {
        return TOPIC;
    }

    @Override
    default UUID key() {
        return state().id();
    }

    @Override
    default long version() {
        return state().version();
    }

    record PersonAdded(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.added.v1";
        }
    }

    record PersonChanged(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.changed.v1";
        }
    }

    record PersonConsented(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.consented.v1";
        }
    }

    record PersonWithdrewConsent(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.consent_withdrawn.v1";
        }
    }

    record PersonPutAway(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.put_away.v1";
        }
    }

    record PersonRestored(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.restored.v1";
        }
    }

    /** Goes on under the id in {@code merged_into}. */
    record PersonMerged(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.merged.v1";
        }
    }

    /** Was somebody else after all: what came from this id goes back to it. */
    record PersonUnmerged(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.unmerged.v1";
        }
    }

    record PersonErased(PersonState state) implements PersonFact {
        @Override
        public String type() {
            return "contacts.person.erased.v1";
        }

        @Override
        public boolean erased() {
            return true;
        }
    }
}
