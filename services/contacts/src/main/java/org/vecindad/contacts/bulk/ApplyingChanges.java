package org.vecindad.contacts.bulk;

import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.Indexing;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes some people who are locked and seen; those who are that way already are left as they are. */
@Singleton
class ApplyingChanges {

    private final PeopleBatch people;
    private final Sights sights;
    private final Indexing indexing;

    ApplyingChanges(PeopleBatch people, Sights sights, Indexing indexing) {
        this.people = people;
        this.sights = sights;
        this.indexing = indexing;
    }

    Changed apply(Connection connection, BulkAction action, Collection<Kept> batch) throws SQLException {
        return switch (action.kind()) {
            case ADD_TAG -> tag(connection, action, batch, true);
            case REMOVE_TAG -> tag(connection, action, batch, false);
            case CARE -> care(connection, action, batch);
        };
    }

    /** The other way round, where it still is as the action left it. */
    Changed takeBack(Connection connection, BulkAction action, Collection<Kept> batch) throws SQLException {
        return switch (action.kind()) {
            case ADD_TAG -> tag(connection, action, batch, false);
            case REMOVE_TAG -> tag(connection, action, batch, true);
            case CARE -> endCare(connection, action, batch);
        };
    }

    private Changed tag(Connection connection, BulkAction action, Collection<Kept> batch, boolean wanted) throws SQLException {
        var tag = action.words().tag();
        var changes = new ArrayList<Plan.Changed>();
        for (var person : batch) {
            if (has(person.draft(), tag) != wanted) {
                changes.add(new Plan.Changed(person.id(), person.version(), retagged(person.draft(), tag, wanted), false));
            }
        }
        if (changes.isEmpty()) {
            return new Changed(Set.of(), () -> { });
        }
        var bringing = Bringing.forCommittee(action.startedBy(), null, Instant.now().truncatedTo(ChronoUnit.MICROS));
        var written = people.write(connection, bringing, new Plan(List.of(), List.of(), changes, Set.of()));
        var ids = new LinkedHashSet<UUID>();
        changes.forEach(change -> ids.add(change.id()));
        return new Changed(ids, written::show);
    }

    private static boolean has(PersonDraft draft, String tag) {
        return draft.tags().stream().map(Folding::fold).anyMatch(Folding.fold(tag)::equals);
    }

    private static PersonDraft retagged(PersonDraft draft, String tag, boolean wanted) {
        return draft.withTags(wanted ? Stream.concat(draft.tags().stream(), Stream.of(tag)).toList()
                : draft.tags().stream().filter(had -> !Folding.fold(had).equals(Folding.fold(tag))).toList());
    }

    private Changed care(Connection connection, BulkAction action, Collection<Kept> batch) throws SQLException {
        var linked = sights.link(connection, ids(batch), action.committeeId(), Reason.CARE);
        return new Changed(linked, () -> indexing.refresh(linked));
    }

    private Changed endCare(Connection connection, BulkAction action, Collection<Kept> batch) throws SQLException {
        var ended = new LinkedHashSet<UUID>();
        var wanted = new BulkTargets(connection, action.id()).alsoCaredForBy(action.committeeId(), ids(batch));
        for (var id : ids(batch)) {
            if (!wanted.contains(id) && sights.end(connection, id, Set.of(action.committeeId()))) {
                ended.add(id);
            }
        }
        return new Changed(ended, () -> indexing.refresh(ended));
    }

    private static List<UUID> ids(Collection<Kept> batch) {
        return batch.stream().map(Kept::id).toList();
    }
}
