package org.vecindad.events.attendance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vecindad.chassis.web.ProblemException;

/** One person at one event. Free seats are counted by the caller, who holds the event's lock. */
@Entity
class Attendance {

    @Id
    private UUID id;
    private long version;
    private UUID eventId;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;
    private Instant waitingSince;
    private Instant checkedInAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Attendance() {
    }

    static Attendance of(UUID event, UUID person, boolean seatFree, Instant now) {
        var attendance = new Attendance();
        attendance.id = UUID.randomUUID();
        attendance.eventId = event;
        attendance.personId = person;
        attendance.createdAt = now;
        attendance.takeSeatOrWait(seatFree, now);
        return attendance;
    }

    AttendanceFact signedUp() {
        return new AttendanceFact.SignedUp(told());
    }

    /** Who cancelled and comes back gets a free seat or a new place at the end of the line; for everybody else nothing changes. */
    Optional<AttendanceFact> signUpAgain(boolean seatFree, Instant now) {
        if (status != AttendanceStatus.CANCELLED) {
            return Optional.empty();
        }
        takeSeatOrWait(seatFree, now);
        return Optional.of(signedUp());
    }

    /** People who stand at the door come in, also when they were waiting and every seat is taken. Twice is once. */
    Optional<AttendanceFact> checkIn(Instant now) {
        if (status == AttendanceStatus.ATTENDED) {
            return Optional.empty();
        }
        become(AttendanceStatus.ATTENDED, now);
        checkedInAt = now;
        return Optional.of(new AttendanceFact.CheckedIn(told()));
    }

    /**
     * Anything else a host may set.
     *
     * @param seatFree whether there is a seat beside everybody else's
     */
    Optional<AttendanceFact> set(AttendanceStatus wanted, boolean seatFree, Instant now) {
        if (wanted == status) {
            return Optional.empty();
        }
        return switch (wanted) {
            case ATTENDED -> checkIn(now);
            case WAITING, REGISTERED, CONFIRMED -> Optional.of(settle(wanted, seatFree, now));
            case NO_SHOW -> {
                become(wanted, now);
                yield Optional.of(new AttendanceFact.Missed(told()));
            }
            case CANCELLED -> {
                become(wanted, now);
                yield Optional.of(new AttendanceFact.Cancelled(told()));
            }
        };
    }

    // a correction never leads past the others: whoever had no seat of their own and finds none goes back to their place in the line
    private AttendanceFact settle(AttendanceStatus wanted, boolean seatFree, Instant now) {
        boolean confirms = status == AttendanceStatus.REGISTERED && wanted == AttendanceStatus.CONFIRMED;
        boolean ownSeat = status.takesSeat() && waitingSince == null;
        if (status == AttendanceStatus.WAITING && !seatFree) {
            throw new ProblemException(AttendanceProblem.EVENT_IS_FULL);
        }
        if (ownSeat && wanted == AttendanceStatus.WAITING) {
            throw new ProblemException(AttendanceProblem.STATUS_IS_OUT_OF_REACH);
        }
        become(wanted, now);
        checkedInAt = null;
        if (!ownSeat && !seatFree) {
            status = AttendanceStatus.WAITING;
            waitingSince = waitingSince == null ? now : waitingSince;
        } else {
            status = wanted == AttendanceStatus.CONFIRMED ? wanted : AttendanceStatus.REGISTERED;
            waitingSince = null;
        }
        return confirms ? new AttendanceFact.Confirmed(told()) : new AttendanceFact.Corrected(told());
    }

    private void become(AttendanceStatus wanted, Instant now) {
        if (!status.mayBecome(wanted)) {
            throw new ProblemException(AttendanceProblem.STATUS_IS_OUT_OF_REACH);
        }
        status = wanted;
        version++;
        updatedAt = now;
    }

    private void takeSeatOrWait(boolean seatFree, Instant now) {
        status = seatFree ? AttendanceStatus.REGISTERED : AttendanceStatus.WAITING;
        waitingSince = seatFree ? null : now;
        version++;
        updatedAt = now;
    }

    private AttendanceFact.State told() {
        return new AttendanceFact.State(id, version, eventId, personId, status);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID eventId() {
        return eventId;
    }

    UUID personId() {
        return personId;
    }

    AttendanceStatus status() {
        return status;
    }

    /** null unless checked in. */
    Instant checkedInAt() {
        return checkedInAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
