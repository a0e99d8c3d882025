package org.vecindad.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.sight.Scope;

/** A part of the people looks like all of them, so nothing is answered before all are there. */
class ReadingEveryoneInTest {

    private static final Scope EVERYTHING = new Scope(true, Set.of());

    private final PeopleIndex index = new PeopleIndex(new RowCodec(), new CursorSeal(null), new IndexSnapshot(null, Optional.empty()));

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void nobodyIsListedBeforeEveryoneIsReadIn() {
        assertThatThrownBy(() -> index.withFullName("rosa", EVERYTHING)).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.problem()).isEqualTo(SearchProblem.PEOPLE_ARE_STILL_READ_IN));
    }

    @Test
    void theListIsAnsweredOnceEveryoneIsReadIn() {
        index.everyoneIsReadIn();

        assertThat(index.withFullName("rosa", EVERYTHING)).isEqualTo(List.of());
    }
}
