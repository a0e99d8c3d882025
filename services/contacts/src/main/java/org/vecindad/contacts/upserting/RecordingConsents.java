package org.vecindad.contacts.upserting;

import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.RecordingConsent;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Consents that come along with somebody known. What is on record is not recorded again, so that a nightly run changes nothing;
 * what was withdrawn stays withdrawn, because a system that is behind must not undo a person's no.
 */
@Singleton
class RecordingConsents {

    private final Consents consents;
    private final RecordingConsent recording;

    RecordingConsents(Consents consents, RecordingConsent recording) {
        this.consents = consents;
        this.recording = recording;
    }

    /** Returns the person as they then are. */
    Kept record(Connection connection, Kept person, List<ConsentDraft> told, UUID by, Instant at) throws SQLException {
        if (told.isEmpty()) {
            return person;
        }
        var onRecord = consents.of(connection, person.id()).stream().map(consent -> consent.purpose() + "|" + consent.channel()).collect(Collectors.toSet());
        var now = person;
        for (var consent : told) {
            if (onRecord.add(consent.purposeWord() + "|" + consent.channel().word())) {
                recording.give(connection, now, GivenConsent.of(now.id(), consent), by, at);
                now = now.next(now.draft(), at);
            }
        }
        return now;
    }
}
