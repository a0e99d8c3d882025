package org.vecindad.contacts.outreach.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.outreach.conversation.Outcome.CALL_BACK;
import static org.vecindad.contacts.outreach.conversation.Outcome.DO_NOT_CALL;
import static org.vecindad.contacts.outreach.conversation.Outcome.LEFT_MESSAGE;
import static org.vecindad.contacts.outreach.conversation.Outcome.NO_ANSWER;
import static org.vecindad.contacts.outreach.conversation.Outcome.REACHED;
import static org.vecindad.contacts.outreach.conversation.Outcome.WRONG_NUMBER;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.outreach.conversation.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CourseTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T18:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-24T18:00:00Z");

    @Test
    void beginsUntouched() {
        assertThat(course()).isEqualTo(new Course(EntryState.TO_CALL, null, 0, null));
    }

    @Test
    void endsOnceSomebodyWasReachedOrWillNotBe() {
        for (var outcome : List.of(REACHED, WRONG_NUMBER, DO_NOT_CALL)) {
            assertThat(course(outcome)).isEqualTo(new Course(EntryState.DONE, outcome, 1, null));
        }
    }

    @Test
    void waitsFourHoursAfterEachTryAndEndsAfterTheThird() {
        assertThat(course(NO_ANSWER)).isEqualTo(new Course(EntryState.TO_CALL, NO_ANSWER, 1, EVENING.plus(Course.BEFORE_ANOTHER_TRY)));
        assertThat(course(NO_ANSWER, LEFT_MESSAGE)).extracting(Course::state, Course::tries, Course::dueAt)
                .containsExactly(EntryState.TO_CALL, 2, EVENING.plusSeconds(60).plus(Course.BEFORE_ANOTHER_TRY));
        assertThat(course(NO_ANSWER, LEFT_MESSAGE, NO_ANSWER)).isEqualTo(new Course(EntryState.DONE, NO_ANSWER, 3, null));
    }

    @Test
    void waitsUntilTheTimeThatWasAgreedOn() {
        assertThat(course(NO_ANSWER, NO_ANSWER, CALL_BACK)).isEqualTo(new Course(EntryState.CALL_BACK, CALL_BACK, 3, TOMORROW));
    }

    @Test
    void staysReachedWhateverComesInLater() {
        assertThat(course(REACHED, NO_ANSWER)).isEqualTo(new Course(EntryState.DONE, REACHED, 2, null));
    }

    private static Course course(Outcome... outcomes) {
        var told = new ArrayList<Course.Told>();
        for (int i = 0; i < outcomes.length; i++) {
            told.add(new Course.Told(outcomes[i], EVENING.plusSeconds(60L * i), outcomes[i] == CALL_BACK ? TOMORROW : null));
        }
        return Course.of(told);
    }
}
