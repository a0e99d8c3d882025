package org.vecindad.contacts.revealing;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.SightPolicy;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who of some people counts against the caller's budget: neither a member of, nor signed up with, a committee of theirs. */
@Singleton
public class Outsiders {

    private final Sights sights;
    private final ContactBudget budget;

    Outsiders(Sights sights, ContactBudget budget) {
        this.sights = sights;
        this.budget = budget;
    }

    public Set<UUID> among(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        if (people.isEmpty() || !budget.counts(grants.caller())) {
            return Set.of();
        }
        var known = sights.of(connection, people);
        var now = Instant.now();
        return people.stream().filter(person -> !SightPolicy.isTheirs(Scope.of(grants), known.getOrDefault(person, java.util.List.of()), now))
                .collect(Collectors.toUnmodifiableSet());
    }
}
