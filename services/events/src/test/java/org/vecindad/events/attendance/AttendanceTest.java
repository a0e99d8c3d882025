package org.vecindad.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vecindad.events.attendance.AttendanceStatus.ATTENDED;
import static org.vecindad.events.attendance.AttendanceStatus.CANCELLED;
import static org.vecindad.events.attendance.AttendanceStatus.CONFIRMED;
import static org.vecindad.events.attendance.AttendanceStatus.NO_SHOW;
import static org.vecindad.events.attendance.AttendanceStatus.REGISTERED;
import static org.vecindad.events.attendance.AttendanceStatus.WAITING;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vecindad.chassis.web.ProblemException;

class AttendanceTest {

    private static final Instant NOW = Instant.parse("2026-05-01T18:00:00Z");
    private static final boolean FREE = true;
    private static final boolean FULL = false;

    private static final Map<AttendanceStatus, Set<AttendanceStatus>> LEGAL = Map.of(
        WAITING, EnumSet.of(REGISTERED, ATTENDED, CANCELLED),
        REGISTERED, EnumSet.of(CONFIRMED, ATTENDED, NO_SHOW, CANCELLED),
        CONFIRMED, EnumSet.of(REGISTERED, ATTENDED, NO_SHOW, CANCELLED),
        ATTENDED, EnumSet.of(REGISTERED, CONFIRMED),
        NO_SHOW, EnumSet.of(REGISTERED, CONFIRMED, ATTENDED),
        CANCELLED, EnumSet.of(WAITING, REGISTERED, CONFIRMED));

    private static Attendance signedUp(boolean seat) {
        return Attendance.of(UUID.randomUUID(), UUID.randomUUID(), seat, NOW);
    }

    private static Attendance that(AttendanceStatus status) {
        var attendance = signedUp(status != WAITING);
        if (status != WAITING && status != REGISTERED) {
            attendance.set(status, FREE, NOW);
        }
        return attendance;
    }

    @ParameterizedTest
    @EnumSource(AttendanceStatus.class)
    void goesOnlyWhereItsStatusAllows(AttendanceStatus from) {
        for (var to : AttendanceStatus.values()) {
            var attendance = that(from);
            if (to == from) {
                assertThat(attendance.set(to, FREE, NOW)).as("%s again", to).isEmpty();
            } else if (LEGAL.get(from).contains(to)) {
                assertThat(attendance.set(to, FREE, NOW)).as("%s to %s", from, to).isPresent();
                // nobody waits beside a free seat
                assertThat(attendance.status()).isEqualTo(to == WAITING ? REGISTERED : to);
            } else {
                assertThatThrownBy(() -> attendance.set(to, FREE, NOW)).as("%s to %s", from, to).isInstanceOf(ProblemException.class)
                    .hasMessage("status_is_out_of_reach");
                assertThat(attendance.status()).isEqualTo(from);
            }
        }
    }

    @Test
    void hasAVersionOfItsOwnForEachChangeAndTellsIt() {
        var attendance = signedUp(FREE);
        assertThat(attendance.signedUp().version()).isEqualTo(1);

        var fact = attendance.set(CONFIRMED, FREE, NOW).orElseThrow();

        assertThat(fact.version()).isEqualTo(2).isEqualTo(attendance.version());
        assertThat(fact.type()).isEqualTo("events.attendance.confirmed.v1");
    }

    @Test
    void waitsWhenEverySeatIsTaken() {
        assertThat(signedUp(FULL).status()).isEqualTo(WAITING);
        assertThat(signedUp(FREE).status()).isEqualTo(REGISTERED);
    }

    @Test
    void checksInOnceHoweverOftenItIsAsked() {
        var attendance = signedUp(FREE);
        attendance.checkIn(NOW);

        var again = attendance.checkIn(NOW.plusSeconds(60));

        assertThat(again).isEmpty();
        assertThat(attendance.checkedInAt()).isEqualTo(NOW);
        assertThat(attendance.version()).isEqualTo(2);
    }

    @Test
    void letsInWhoWaitsAtTheDoor() {
        var attendance = signedUp(FULL);

        attendance.checkIn(NOW);

        assertThat(attendance.status()).isEqualTo(ATTENDED);
    }

    @Test
    void givesBackThePlaceInTheLineWhenAWrongCheckInOnAFullEventIsUndone() {
        var attendance = signedUp(FULL);
        attendance.checkIn(NOW);

        attendance.set(REGISTERED, FULL, NOW);

        assertThat(attendance.status()).isEqualTo(WAITING);
        assertThat(attendance.checkedInAt()).isNull();
    }

    @Test
    void keepsTheSeatWhenAWrongCheckInIsUndone() {
        var attendance = signedUp(FREE);
        attendance.checkIn(NOW);

        attendance.set(REGISTERED, FULL, NOW);

        assertThat(attendance.status()).isEqualTo(REGISTERED);
        assertThat(attendance.checkedInAt()).isNull();
    }

    @Test
    void takesNoSeatThatIsNotThere() {
        var waiting = signedUp(FULL);

        assertThatThrownBy(() -> waiting.set(REGISTERED, FULL, NOW)).hasMessage("event_is_full");
    }

    @Test
    void waitsWhenACancellationIsUndoneAndTheSeatIsGone() {
        var cancelled = that(CANCELLED);

        cancelled.set(CONFIRMED, FULL, NOW);

        assertThat(cancelled.status()).isEqualTo(WAITING);
    }

    @Test
    void confirmsAgainWhoWasConfirmedBeforeAWrongCheckIn() {
        var attendance = that(CONFIRMED);
        attendance.checkIn(NOW);

        attendance.set(CONFIRMED, FULL, NOW);

        assertThat(attendance.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void signsUpAgainOnlyWhoCancelled() {
        var cancelled = that(CANCELLED);
        var registered = signedUp(FREE);

        assertThat(cancelled.signUpAgain(FULL, NOW)).isPresent();
        assertThat(cancelled.status()).isEqualTo(WAITING);
        assertThat(registered.signUpAgain(FREE, NOW)).isEmpty();
    }
}
