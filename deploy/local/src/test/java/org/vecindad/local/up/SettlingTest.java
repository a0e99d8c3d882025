package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SettlingTest {

    @Test
    void settledMeansNothingToTellAndNothingToHear() throws Exception {
        assertThat(settled("{\"outbox\": 0, \"feeds\": [{\"lag\": 0}, {\"lag\": 0}]}")).isTrue();
        assertThat(settled("{\"outbox\": 1, \"feeds\": [{\"lag\": 0}]}")).isFalse();
        assertThat(settled("{\"outbox\": 0, \"feeds\": [{\"lag\": 0}, {\"lag\": 7}]}")).isFalse();
    }

    @Test
    void whatIsNotKnownIsNotSettled() throws Exception {
        assertThat(settled("{\"outbox\": 0, \"feeds\": [{\"topic\": \"contacts.person.v1\"}]}")).isFalse();
        assertThat(settled("{}")).isFalse();
    }

    private static boolean settled(String status) throws Exception {
        return Settling.settled(new ObjectMapper().readTree(status));
    }
}
