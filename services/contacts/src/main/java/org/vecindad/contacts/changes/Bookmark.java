package org.vecindad.contacts.changes;

import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.Scope;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where somebody stopped reading: first on the walk through everyone they see, then in the journal.
 *
 * @param walked the person the walk has come to, or null once it is over
 * @param place  where in the journal to go on; for a walk, where the journal stood when it began
 * @param as     of when that is known
 * @param scope  a mark of whom the reader saw then
 */
record Bookmark(UUID walked, Place place, Instant as, String scope) {

    /** The journal keeps a little more than it promises. */
    static final Duration KEPT = Duration.ofDays(35);
    private static final Duration PROMISED = Duration.ofDays(30);
    private static final UUID FIRST = new UUID(0, 0);

    /** @param transaction as PostgreSQL writes it: 64 bits without a sign */
    record Place(String transaction, long seq) {
    }

    static Bookmark beginning(Place horizon, Instant now, Scope scope) {
        return new Bookmark(FIRST, horizon, now, mark(scope));
    }

    /** @throws ProblemException 400 for one that is not ours, 410 for one that leads nowhere any more */
    static Bookmark of(String cursor, Instant now, Scope scope) {
        var bookmark = read(cursor);
        if (!bookmark.scope().equals(mark(scope)) || bookmark.as().isBefore(now.minus(PROMISED))) {
            throw new ProblemException(ChangesProblem.CHANGES_FORGOTTEN);
        }
        return bookmark;
    }

    private static Bookmark read(String cursor) {
        var parts = Cursor.parts(cursor, 5);
        try {
            Long.parseUnsignedLong(parts.get(1));
            return new Bookmark(parts.get(0).isEmpty() ? null : UUID.fromString(parts.get(0)), new Place(parts.get(1), Long.parseLong(parts.get(2))),
                    Instant.ofEpochSecond(Long.parseLong(parts.get(3))), parts.get(4));
        } catch (RuntimeException notOurs) {
            throw Cursor.unknown();
        }
    }

    boolean walking() {
        return walked != null;
    }

    Bookmark walkedTo(UUID person) {
        return new Bookmark(person, place, as, scope);
    }

    Bookmark readTo(Place next, Instant asOf) {
        return new Bookmark(null, next, asOf, scope);
    }

    String cursor() {
        return Cursor.of(walked == null ? "" : walked, place.transaction(), place.seq(), as.getEpochSecond(), scope);
    }

    // Somebody who leads another committee tomorrow must hear of those who were in its care all along.
    private static String mark(Scope scope) {
        return scope.everything() ? "all" : Integer.toHexString(new TreeSet<>(scope.viewers()).hashCode());
    }
}
