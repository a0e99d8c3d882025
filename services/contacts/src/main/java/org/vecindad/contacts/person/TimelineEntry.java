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
        @Schema(enumeration = {"added", "consented", "consent_withdrawn", "joined", "left", "signed_up", "talked", "checked_in", "needed_support"}) String kind,
        UUID committeeId,
        String committeeName,
        String role,
        UUID eventId,
        @JsonRawValue @Schema(implementation = Map.class) String eventTitle,
        Instant startsAt,
        String status,
        String purpose,
        String channel,
        Talk conversation,
        @Schema(description = "What was needed") String support) {

    /** A contact that was made or tried; its words are there for whoever may see the person. */
    public record Talk(UUID id, String kind, String outcome, UUID byUserId, boolean mine, String ask, String answer, String note, Instant callBackAt,
                       UUID callListId) {
    }

    static TimelineEntry added(Instant at) {
        return new TimelineEntry(at, "added", null, null, null, null, null, null, null, null, null, null, null);
    }

    static TimelineEntry consent(Instant at, String kind, String purpose, String channel) {
        return new TimelineEntry(at, kind, null, null, null, null, null, null, null, purpose, channel, null, null);
    }

    static TimelineEntry membership(Instant at, String kind, UUID committee, String name, String role) {
        return new TimelineEntry(at, kind, committee, name, role, null, null, null, null, null, null, null, null);
    }

    static TimelineEntry attendance(Instant at, UUID event, String title, Instant startsAt, String status) {
        return new TimelineEntry(at, "signed_up", null, null, null, event, title, startsAt, status, null, null, null, null);
    }

    public static TimelineEntry talked(Instant at, Talk conversation) {
        return new TimelineEntry(at, "talked", null, null, null, null, null, null, null, null, null, conversation, null);
    }

    /** {@code outcome} stands as the status. */
    public static TimelineEntry checkIn(Instant at, String outcome, String channel) {
        return new TimelineEntry(at, "checked_in", null, null, null, null, null, null, outcome, null, channel, null, null);
    }

    public static TimelineEntry need(Instant at, String kind, String state) {
        return new TimelineEntry(at, "needed_support", null, null, null, null, null, null, state, null, null, null, kind);
    }
}
