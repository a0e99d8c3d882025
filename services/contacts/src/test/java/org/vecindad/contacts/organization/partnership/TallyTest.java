package org.vecindad.contacts.organization.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0, false", "1, 0, 0, true", "2, 1, 0, true", "1, 1, 0, false", "3, 2, 0, false", "4, 2, 0, true", "2, 1, 9, true", "0, 0, 3, false", "0, 2, 0, false"})
    void asksForTwoThirdsOfTheVotesCast(int yes, int no, int abstain, boolean passes) {
        assertThat(new Tally(yes, no, abstain).passes()).isEqualTo(passes);
    }
}
