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
import java.util.HashSet;
import java.util.List;
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

    /**
     * Counts these people, whose details are about to be shown.
     *
     * @throws org.vecindad.chassis.web.ProblemException 429 when the caller was shown too many
     */
    public void reveal(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        budget.all(grants.caller(), among(connection, grants, people));
    }

    /** Counts these people as far as the budget goes; whose details are to be left out. */
    public Set<UUID> withheld(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        var outside = among(connection, grants, people);
        var withheld = new HashSet<>(outside);
        withheld.removeAll(budget.among(grants.caller(), outside));
        return withheld;
    }

    private Set<UUID> among(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        if (people.isEmpty() || !budget.counts(grants.caller())) {
            return Set.of();
        }
        var known = sights.of(connection, people);
        var now = Instant.now();
        return people.stream().filter(person -> !SightPolicy.isTheirs(Scope.of(grants), known.getOrDefault(person, List.of()), now))
                .collect(Collectors.toUnmodifiableSet());
    }
}
