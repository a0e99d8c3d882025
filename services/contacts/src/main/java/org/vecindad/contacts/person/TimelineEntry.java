package org.vecindad.contacts.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing in a person's story. Names only committees and events that the reader may see. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineEntry(
        Instant at,
        @Schema(enumeration = {"added", "consented", "consent_withdrawn", "joined", "left", "signed_up", "talked"}) String kind,
        UUID committeeId,
        String committeeName,
        String role,
        UUID eventId,
        @JsonRawValue @Schema(implementation = Map.class) String eventTitle,
        Instant startsAt,
        String status,
        String purpose,
        String channel,
        Talk conversation) {

    /** A contact that was made or tried; its words are there for whoever may see the person. */
    public record Talk(UUID id, String kind, String outcome, UUID byUserId, boolean mine, String ask, String answer, String note, Instant callBackAt,
                       UUID callListId) {
    }

    static TimelineEntry added(Instant at) {
        return new TimelineEntry(at, "added", null, null, null, null, null, null, null, null, null, null);
    }

    static TimelineEntry consent(Instant at, String kind, String purpose, String channel) {
        return new TimelineEntry(at, kind, null, null, null, null, null, null, null, purpose, channel, null);
    }

    static TimelineEntry membership(Instant at, String kind, UUID committee, String name, String role) {
        return new TimelineEntry(at, kind, committee, name, role, null, null, null, null, null, null, null);
    }

    static TimelineEntry attendance(Instant at, UUID event, String title, Instant startsAt, String status) {
        return new TimelineEntry(at, "signed_up", null, null, null, event, title, startsAt, status, null, null, null);
    }

    public static TimelineEntry talked(Instant at, Talk conversation) {
        return new TimelineEntry(at, "talked", null, null, null, null, null, null, null, null, null, conversation);
    }
}
