package org.vecindad.chassis.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** What a failure says about the fact that was being applied. */
enum Verdict {

    /** The feed says that the fact makes no sense. */
    POISON,
    /** Perhaps the fact is bad, perhaps it came too early: tried a few times. */
    DOUBT,
    /** The fact has nothing to do with it: the database is away, a lock was refused, a grant is missing. Tried until it works. */
    WAIT;

    static Verdict on(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonedFact) {
                return POISON;
            }
            if (cause instanceof SQLException sql) {
                return on(sql);
            }
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return WAIT;
            }
        }
        return DOUBT;
    }

    /** Says what happened without repeating a value: messages of PostgreSQL and of parsers quote what they were given. */
    static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PoisonedFact poisoned) {
                return poisoned.getMessage();
            }
            if (cause instanceof SQLException sql) {
                return "SQL state " + sql.getSQLState();
            }
        }
        return failure.getClass().getSimpleName();
    }

    private static Verdict on(SQLException sql) {
        var state = sql.getSQLState();
        // 22 and 23: the data do not fit their columns or constraints
        return state != null && (state.startsWith("22") || state.startsWith("23")) ? DOUBT : WAIT;
    }
}
