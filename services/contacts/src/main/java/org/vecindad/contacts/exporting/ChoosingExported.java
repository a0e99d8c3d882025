package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.Wanted;
import org.vecindad.contacts.segment.PeopleOnSegments;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Answers who is meant, and, when it is fetched, who of them still is and is still seen. */
@Singleton
class ChoosingExported {

    /** As many as an organizer is usually shown in a day. */
    static final int MOST = 20_000;

    private final CurrentGrants current;
    private final PeopleIndex index;
    private final PeopleOnSegments segments;
    private final ChoosingCare care;

    ChoosingExported(CurrentGrants current, PeopleIndex index, PeopleOnSegments segments, ChoosingCare care) {
        this.current = current;
        this.index = index;
        this.segments = segments;
        this.care = care;
    }

    /** @throws ProblemException 404 for what is not the caller's, 400 for nobody and for too many */
    Chosen of(Connection connection, AskForExport.Of of) throws SQLException {
        var chosen = chosen(connection, of);
        if (chosen.people().isEmpty()) {
            throw new ProblemException(ExportProblem.NOBODY_TO_EXPORT);
        }
        if (chosen.people().size() > MOST) {
            throw new ProblemException(ExportProblem.TOO_MANY_TO_EXPORT);
        }
        return chosen;
    }

    /** @throws ProblemException 404 when it is not the caller's any more, or nobody is left of it */
    List<UUID> still(Connection connection, Export export) throws SQLException {
        var still = seen(ExportRows.approved(connection, export.id(), current.get()));
        switch (export.of().kind()) {
            case COMMITTEE -> {
                mustBeTheirs(current.get().leads(export.of().id()));
                still.retainAll(new HashSet<>(ExportRows.ofCommittee(connection, export.of().id(), current.get())));
            }
            case EVENT -> {
                mustBeTheirs(ExportRows.hosts(connection, export.of().id()).stream().anyMatch(current.get()::leads));
                still.retainAll(new HashSet<>(ExportRows.ofEvent(connection, export.of().id(), current.get())));
            }
            case SEGMENT, SEARCH -> mustBeTheirs(ExportPolicy.mayAsk(current.get()));
        }
        if (still.isEmpty()) {
            throw ProblemException.unknownOrUnshared();
        }
        return still;
    }

    private Chosen chosen(Connection connection, AskForExport.Of of) throws SQLException {
        if (of.committeeId() != null) {
            boolean own = current.get().leads(of.committeeId());
            mustBeTheirs(own);
            if (!own) {
                // an organizer names it: its owner says whether there is one
                care.forCaller(current.get(), of.committeeId());
            }
            return new Chosen(new ExportTarget(ExportTarget.Kind.COMMITTEE, of.committeeId()), own, null, ExportRows.ofCommittee(connection, of.committeeId(), current.get()));
        }
        if (of.eventId() != null) {
            var hosts = ExportRows.hosts(connection, of.eventId());
            boolean own = hosts.stream().anyMatch(current.get()::leads);
            mustBeTheirs(own);
            return new Chosen(new ExportTarget(ExportTarget.Kind.EVENT, of.eventId()), own, null, ExportRows.ofEvent(connection, of.eventId(), current.get()));
        }
        if (of.segmentId() != null) {
            var title = segments.title(connection, of.segmentId());
            return new Chosen(new ExportTarget(ExportTarget.Kind.SEGMENT, of.segmentId()), false, title, segments.people(connection, of.segmentId(), MOST + 1));
        }
        return new Chosen(new ExportTarget(ExportTarget.Kind.SEARCH, null), false, of.search().inWords(), index.ids(Scope.of(current.get()), wanted(of.search()), MOST + 1));
    }

    private void mustBeTheirs(boolean own) {
        if (!own && !current.get().everything()) {
            throw ProblemException.unknownOrUnshared();
        }
    }

    // In the order of their names, as far as the index knows them; whom PostgreSQL shows beyond that comes last.
    private List<UUID> seen(List<UUID> people) {
        Grants reader = current.get();
        var ordered = new ArrayList<>(index.ids(Scope.of(reader), new Wanted.OneOf(people), Math.max(1, people.size())));
        ordered.retainAll(new HashSet<>(people));
        var known = new HashSet<>(ordered);
        people.stream().filter(person -> !known.contains(person)).forEach(ordered::add);
        return ordered;
    }

    private static Wanted wanted(AskForExport.Search search) {
        var parts = new ArrayList<Wanted>();
        if (said(search.q())) {
            parts.add(new Wanted.Words(search.q()));
        }
        if (said(search.tag())) {
            parts.add(new Wanted.Tagged(search.tag()));
        }
        if (said(search.language())) {
            parts.add(new Wanted.Speaking(search.language()));
        }
        if (said(search.postalCode())) {
            parts.add(new Wanted.LivingIn(search.postalCode()));
        }
        if (search.committeeId() != null) {
            parts.add(new Wanted.Belonging(search.committeeId()));
        }
        return new Wanted.All(parts);
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }
}
