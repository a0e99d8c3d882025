package org.vecindad.events.attendance;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.Events;
import org.vecindad.events.event.Seating;

/** Signing up, checking in, putting right: each under the event's lock, so that seats are never counted by two at once. */
@ApplicationScoped
class KeepingTheList {

    private final Events events;
    private final Attendances attendances;
    private final KnownPeople people;
    private final Seating seating;
    private final CurrentGrants current;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;

    KeepingTheList(Events events, Attendances attendances, KnownPeople people, Seating seating, CurrentGrants current, MergePatch patches, Outbox outbox, Clock clock) {
        this.events = events;
        this.attendances = attendances;
        this.people = people;
        this.seating = seating;
        this.current = current;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @AsCaller
    @IdempotentPost
    RestResponse<AttendanceView> signUp(UUID eventId, SignUp request) {
        people.holdUntilCommit(request.personId());
        var event = takingPlace(events.hostedAndLocked(current.get(), eventId));
        boolean seatFree = event.hasSeatBeside(attendances.seatsTaken(eventId));
        var known = attendances.ofPerson(eventId, request.personId());
        if (known.isPresent()) {
            return answer(known.get(), known.get().signUpAgain(seatFree, clock.instant()));
        }
        var attendance = Attendance.of(eventId, request.personId(), seatFree, clock.instant());
        attendances.persistAndFlush(attendance);
        outbox.record(attendance.signedUp());
        return Answers.created("/events/" + eventId + "/attendances", attendance.id(), attendance.version(), view(attendance));
    }

    @Transactional
    @AsCaller
    @IdempotentPost
    RestResponse<AttendanceView> checkIn(UUID eventId, UUID id) {
        takingPlace(events.hostedAndLocked(current.get(), eventId));
        var attendance = attendances.locked(eventId, id);
        return answer(attendance, attendance.checkIn(clock.instant()));
    }

    @Transactional
    @AsCaller
    RestResponse<AttendanceView> change(UUID eventId, UUID id, String ifMatch, JsonNode patch) {
        var event = events.hostedAndLocked(current.get(), eventId);
        var attendance = attendances.locked(eventId, id);
        ETags.require(ifMatch, attendance.version());
        var wanted = patches.apply(patch, new ChangeAttendance(attendance.status()), ChangeAttendance.class).status();
        if (wanted != AttendanceStatus.CANCELLED && wanted != attendance.status()) {
            takingPlace(event);
        }
        boolean seatFree = event.hasSeatBeside(attendances.seatsTaken(eventId) - (attendance.status().takesSeat() ? 1 : 0));
        return answer(attendance, attendance.set(wanted, seatFree, clock.instant()));
    }

    private RestResponse<AttendanceView> answer(Attendance attendance, Optional<AttendanceFact> happened) {
        happened.ifPresent(fact -> {
            outbox.record(fact);
            attendances.flush();
            seating.fillFreeSeats(attendance.eventId());
        });
        return Answers.ok(attendance.version(), view(attendance));
    }

    private AttendanceView view(Attendance attendance) {
        return attendances.views(attendance.eventId(), List.of(attendance)).getFirst();
    }

    private static Event takingPlace(Event event) {
        if (event.cancelled()) {
            throw new ProblemException(AttendanceProblem.EVENT_IS_CANCELLED);
        }
        return event;
    }
}
