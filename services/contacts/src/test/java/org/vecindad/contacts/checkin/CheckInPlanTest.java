package org.vecindad.contacts.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vecindad.chassis.web.ProblemException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class CheckInPlanTest {

    private static final UUID LIAISON = UUID.randomUUID();
    private static final UUID SOMEBODY_ELSE = UUID.randomUUID();
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-01");

    private final CheckInPlan plan = plan(Cadence.WEEKLY, null);

    @Test
    void beginsOnTheDayItIsMade() {
        assertThat(plan.nextOn()).isEqualTo(SUNDAY);
        assertThat(plan(Cadence.WEEKLY, List.of(DayOfWeek.TUESDAY)).nextOn()).isEqualTo("2026-11-03");
    }

    @Test
    void asksAgainByTheRhythmWhenSomebodyWasReached() {
        plan.record(Outcome.REACHED_OK, null, null, LIAISON, noonOn(SUNDAY));

        assertThat(plan.nextOn()).isEqualTo("2026-11-08");
        assertThat(plan.missed()).isZero();
    }

    @Test
    void keepsToDaysThatSuit() {
        var weekdays = plan(Cadence.DAILY, List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        weekdays.record(Outcome.REACHED_OK, null, null, LIAISON, noonOn(LocalDate.parse("2026-11-02")));

        assertThat(weekdays.nextOn()).isEqualTo("2026-11-06");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"LEFT_MESSAGE", "NO_ANSWER"})
    void triesAgainTheNextDayAfterAMiss(Outcome missed) {
        plan.record(missed, null, null, LIAISON, noonOn(SUNDAY));

        assertThat(plan.nextOn()).isEqualTo("2026-11-02");
        assertThat(plan.missed()).isEqualTo(1);
        assertThat(plan.missedOften()).isFalse();
    }

    @Test
    void tellsTheLiaisonTheSameDayWhenSomebodyElseMissedTwice() {
        plan.record(Outcome.NO_ANSWER, null, null, SOMEBODY_ELSE, noonOn(SUNDAY));
        plan.record(Outcome.LEFT_MESSAGE, null, null, SOMEBODY_ELSE, noonOn(SUNDAY.plusDays(1)));

        assertThat(plan.missedOften()).isTrue();
        assertThat(plan.nextOn()).isEqualTo("2026-11-02");
    }

    @Test
    void leavesTheLiaisonWhoKnowsAlreadyUntilTheNextDay() {
        plan.record(Outcome.NO_ANSWER, null, null, LIAISON, noonOn(SUNDAY));
        plan.record(Outcome.NO_ANSWER, null, null, LIAISON, noonOn(SUNDAY.plusDays(1)));

        assertThat(plan.missedOften()).isTrue();
        assertThat(plan.nextOn()).isEqualTo("2026-11-03");
    }

    @Test
    void countsMissesAnewOnceSomebodyWasReached() {
        plan.record(Outcome.NO_ANSWER, null, null, LIAISON, noonOn(SUNDAY));
        plan.record(Outcome.REACHED_NEEDS, null, null, LIAISON, noonOn(SUNDAY.plusDays(1)));
        plan.record(Outcome.NO_ANSWER, null, null, LIAISON, noonOn(SUNDAY.plusDays(7)));

        assertThat(plan.missed()).isEqualTo(1);
    }

    @Test
    void asksAgainWhenItWasAgreedTo() {
        plan.record(Outcome.REACHED_OK, LocalDate.parse("2026-11-04"), null, LIAISON, noonOn(SUNDAY));

        assertThat(plan.nextOn()).isEqualTo("2026-11-04");
    }

    @Test
    void endsWhenSomebodyDeclines() {
        plan.record(Outcome.DECLINED, null, null, LIAISON, noonOn(SUNDAY));

        assertThat(plan.state()).isEqualTo(PlanState.ENDED);
        assertThatThrownBy(() -> plan.record(Outcome.REACHED_OK, null, null, LIAISON, noonOn(SUNDAY)))
                .isInstanceOf(ProblemException.class).hasMessage("plan_is_not_active");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void standsAsBeforeOnceACheckInIsTakenBack(Outcome outcome) {
        plan.record(Outcome.NO_ANSWER, null, null, LIAISON, noonOn(SUNDAY));
        var last = plan.record(outcome, null, null, LIAISON, noonOn(SUNDAY.plusDays(1)));

        plan.takeBack(last, noonOn(SUNDAY.plusDays(1)));

        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.missed()).isEqualTo(1);
        assertThat(plan.nextOn()).isEqualTo("2026-11-02");
    }

    @Test
    void isDueTodayWhenItIsTakenUpAfterAPause() {
        change(PlanState.PAUSED, SUNDAY, SUNDAY);
        change(PlanState.ACTIVE, SUNDAY, SUNDAY.plusDays(20));

        assertThat(plan.nextOn()).isEqualTo("2026-11-21");
    }

    @Test
    void countsTheRhythmAnewFromADayThatIsMoved() {
        change(PlanState.ACTIVE, LocalDate.parse("2026-11-04"), SUNDAY);
        plan.record(Outcome.REACHED_OK, null, null, LIAISON, noonOn(LocalDate.parse("2026-11-04")));

        assertThat(plan.nextOn()).isEqualTo("2026-11-11");
    }

    @Test
    void isNotPausedAfterItsEnd() {
        plan.record(Outcome.DECLINED, null, null, LIAISON, noonOn(SUNDAY));

        assertThatThrownBy(() -> change(PlanState.PAUSED, plan.nextOn(), SUNDAY)).hasMessage("state_does_not_follow");
    }

    private void change(PlanState state, LocalDate nextOn, LocalDate today) {
        plan.change(new ChangePlan(state, plan.cadence(), plan.language(), plan.channel(), plan.bestTime(), LIAISON, nextOn, plan.endsOn(), null, null),
                plan.language(), null, noonOn(today));
    }

    private static CheckInPlan plan(Cadence cadence, List<DayOfWeek> days) {
        var best = new BestTime(days, null, null, "America/Los_Angeles");
        var request = new MakePlan(cadence, "es", CheckInChannel.CALL, best, null, null, null, null, LocalDate.parse("2027-11-01"), null);
        return CheckInPlan.of(UUID.randomUUID(), UUID.randomUUID(), LIAISON, request, "es", null, LIAISON, noonOn(SUNDAY));
    }

    private static Instant noonOn(LocalDate day) {
        return day.atTime(12, 0).atZone(java.time.ZoneId.of("America/Los_Angeles")).toInstant();
    }
}
