package org.vecindad.contacts.sight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The first wall around what a committee keeps about a person it cares for (a row with {@code person_id} and {@code committee_id}),
 * as a condition in SQL: one's own committee, as long as that sees the person, or the whole coalition; never somebody put away.
 */
public final class CommitteeScope {

    private CommitteeScope() {
    }

    /** A condition with two parameters over the row called {@code row}. */
    public static String over(String row) {
        return """
                (? or %1$s.committee_id = any (?) and exists (
                    select 1 from sight s where s.person_id = %1$s.person_id and s.viewer_id = %1$s.committee_id
                       and (s.until is null or s.until > now())))
                 and exists (select 1 from person w where w.id = %1$s.person_id and w.standing = 'active')
                """.formatted(row);
    }

    /** Sets its parameters, from {@code at} on, and returns where the next one goes. */
    public static int bind(PreparedStatement statement, Connection connection, int at, Scope scope) throws SQLException {
        statement.setBoolean(at, scope.everything());
        statement.setArray(at + 1, connection.createArrayOf("uuid", scope.viewers().toArray()));
        return at + 2;
    }
}
