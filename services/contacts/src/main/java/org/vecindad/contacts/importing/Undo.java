package org.vecindad.contacts.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.vecindad.contacts.keeping.TakenBack;

/** How far the undoing of an import is: beside its state, which stays what it was. */
record Undo(State state, UUID by, int position, TakenBack result, Instant startedAt, Instant finishedAt) {

    enum State {
        RUNNING,
        /** Something went wrong several times; asked again, it goes on where it stopped. */
        BROKEN_OFF,
        DONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Undo of(ResultSet row) throws SQLException {
        String state = row.getString("undo_state");
        if (state == null) {
            return null;
        }
        var finished = row.getTimestamp("undo_finished_at");
        return new Undo(State.valueOf(state.toUpperCase(Locale.ROOT)), row.getObject("undo_by", UUID.class), row.getInt("undo_position"),
                UndoNumbers.read(row.getString("undo_result")), row.getTimestamp("undo_started_at").toInstant(), finished == null ? null : finished.toInstant());
    }

    boolean running() {
        return state == State.RUNNING;
    }
}
