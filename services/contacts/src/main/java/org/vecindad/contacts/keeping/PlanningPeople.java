package org.vecindad.contacts.keeping;

import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

/** Begins a planning within a scope. */
@Singleton
public class PlanningPeople {

    private final Handles handles;
    private final KeptPeople people;
    private final PeopleIndex index;

    PlanningPeople(Handles handles, KeptPeople people, PeopleIndex index) {
        this.handles = handles;
        this.people = people;
        this.index = index;
    }

    public Planning start(Scope scope, Planning.Mode mode) {
        return new Planning(handles, people, index, scope, mode);
    }
}
