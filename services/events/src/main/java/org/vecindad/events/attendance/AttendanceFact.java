package org.vecindad.events.attendance;

import java.util.UUID;
import org.vecindad.chassis.facts.Fact;

/** What others learn of an attendance: who (an id), which event, how it stands. */
sealed interface AttendanceFact extends Fact {

    @Override
    State state();

    @Override
    default String topic() {
        return "events.attendance.v1";
    }

    @Override
    default UUID key() {
        return state().id();
    }

    @Override
    default long version() {
        return state().version();
    }

    record State(UUID id, long version, UUID eventId, UUID personId, AttendanceStatus status) {
    }

    record SignedUp(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.signed_up.v1";
        }
    }

    /** From the line into a seat. */
    record Promoted(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.promoted.v1";
        }
    }

    record Confirmed(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.confirmed.v1";
        }
    }

    record CheckedIn(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.checked_in.v1";
        }
    }

    /** What was set at the door was wrong, or the person has changed their mind once more. */
    record Corrected(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.corrected.v1";
        }
    }

    record Missed(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.missed.v1";
        }
    }

    record Cancelled(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.cancelled.v1";
        }
    }

    /** Two records of one person became one; the attendance belongs to the one that stays. */
    record Moved(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.moved.v1";
        }
    }

    /** The person was erased, or had signed up twice under two records. */
    record Erased(State state) implements AttendanceFact {
        @Override
        public String type() {
            return "events.attendance.erased.v1";
        }

        @Override
        public boolean erased() {
            return true;
        }
    }
}
