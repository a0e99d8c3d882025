package org.vecindad.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @ValueSource(strings = {"+15105550123", "(510) 555-0123", "510.555.0123", "510 555 0123", "maria.nunez@example.org", "josé@ejemplo.org"})
    void masksWhatReachesAPerson(String secret) {
        assertThat(Redaction.masked("could not send to " + secret + " today")).doesNotContain(secret).contains("[");
    }

    @ParameterizedTest
    @ValueSource(strings = {"listening on 127.0.0.1:8081", "took 2.345 s", "11111111-0000-4000-8000-000000000001", "2026-11-23T05:42:10.123Z", "offset 104729"})
    void leavesWhatOperatorsNeed(String text) {
        assertThat(Redaction.masked(text)).isEqualTo(text);
    }

    @Test
    void dropsTheWordsOfForeignExceptionsButKeepsTheirPlace() {
        var record = new LogRecord(Level.SEVERE, "request failed");
        record.setThrown(new IllegalArgumentException("bad value 'María Núñez'", new java.sql.SQLException("Key (name)=(María)", "23505")));

        redaction.isLoggable(record);

        assertThat(record.getThrown().toString()).contains("IllegalArgumentException").doesNotContain("María");
        assertThat(record.getThrown().getCause().toString()).contains("23505").doesNotContain("María");
        assertThat(record.getThrown().getStackTrace()).isNotEmpty();
    }
}
