package org.vecindad.contacts.organization;

import org.vecindad.chassis.facts.Fact;

import java.util.UUID;

/** What happened to an organization. */
sealed interface OrganizationFact extends Fact {

    String TOPIC = "contacts.organization.v1";

    @Override
    OrganizationState state();

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

    record OrganizationAdded(OrganizationState state) implements OrganizationFact {
        @Override
        public String type() {
            return "contacts.organization.added.v1";
        }
    }

    record OrganizationChanged(OrganizationState state) implements OrganizationFact {
        @Override
        public String type() {
            return "contacts.organization.changed.v1";
        }
    }

    /** The last thing told of it. */
    record OrganizationRemoved(OrganizationState state) implements OrganizationFact {
        @Override
        public String type() {
            return "contacts.organization.removed.v1";
        }

        @Override
        public boolean erased() {
            return true;
        }
    }
}
