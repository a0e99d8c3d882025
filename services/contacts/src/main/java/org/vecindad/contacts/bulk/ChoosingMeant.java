package org.vecindad.contacts.bulk;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.Wanted;
import org.vecindad.contacts.segment.PeopleOnSegments;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers who is meant, and who of them is that way already. */
@Singleton
class ChoosingMeant {

    private static final int MOST = 10_000;

    private final CurrentGrants current;
    private final PeopleIndex index;
    private final PeopleOnSegments segments;

    ChoosingMeant(CurrentGrants current, PeopleIndex index, PeopleOnSegments segments) {
        this.current = current;
        this.index = index;
        this.segments = segments;
    }

    Meant of(Connection connection, ChangeTogether request) throws SQLException {
        if (request.personIds() != null) {
            var named = new LinkedHashSet<>(request.personIds());
            var seen = named.isEmpty() ? List.<UUID>of() : index.ids(Scope.of(current.get()), new Wanted.OneOf(named), named.size());
            return new Meant(seen, named.size() - seen.size(), null);
        }
        if (request.filter() != null) {
            return new Meant(bounded(index.ids(Scope.of(current.get()), wanted(request.filter()), MOST + 1)), 0, null);
        }
        var title = segments.title(connection, request.segmentId());
        return new Meant(bounded(segments.people(connection, request.segmentId(), MOST + 1)), 0, title);
    }

    // Who is meant is written down by id in the transaction of the request, so that a list that grows meanwhile changes nobody else.
    private static List<UUID> bounded(List<UUID> people) {
        if (people.size() > MOST) {
            throw new ProblemException(BulkProblem.TOO_MANY_TO_CHANGE);
        }
        return people;
    }

    private static Wanted wanted(ChangeTogether.Search search) {
        var parts = new ArrayList<Wanted>();
        given(search.q()).map(Wanted.Words::new).ifPresent(parts::add);
        given(search.tag()).map(Wanted.Tagged::new).ifPresent(parts::add);
        given(search.language()).map(Wanted.Speaking::new).ifPresent(parts::add);
        given(search.postalCode()).map(Wanted.LivingIn::new).ifPresent(parts::add);
        Optional.ofNullable(search.committeeId()).map(Wanted.Belonging::new).ifPresent(parts::add);
        return new Wanted.All(parts);
    }

    private static Optional<String> given(String typed) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank());
    }

    /** How many are that way already. */
    int already(Connection connection, ChangeTogether request, UUID committee, List<UUID> people) throws SQLException {
        return switch (request.kind()) {
            case ADD_TAG -> tagged(people, request.tag());
            case REMOVE_TAG -> people.size() - tagged(people, request.tag());
            case CARE -> caredFor(connection, people, committee);
        };
    }

    private int tagged(List<UUID> people, String tag) {
        var folded = Folding.fold(tag);
        return (int) index.rows(people).stream().filter(row -> row.tags().stream().map(Folding::fold).anyMatch(folded::equals)).count();
    }

    private static int caredFor(Connection connection, List<UUID> people, UUID committee) throws SQLException {
        try (var select = connection.prepareStatement("""
                select count(distinct person_id) from sight where person_id = any (?) and viewer_id = ? and reason = 'care' and (until is null or until > now())""")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            select.setObject(2, committee);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
