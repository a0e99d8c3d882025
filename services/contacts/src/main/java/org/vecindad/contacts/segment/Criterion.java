package org.vecindad.contacts.segment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Purpose;
import org.vecindad.contacts.outreach.conversation.Outcome;

import java.util.List;
import java.util.UUID;

/** One thing that is asked of a person; {@code not} asks for the opposite. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "words", value = Criterion.Words.class),
    @JsonSubTypes.Type(name = "tags", value = Criterion.Tags.class),
    @JsonSubTypes.Type(name = "skills", value = Criterion.Skills.class),
    @JsonSubTypes.Type(name = "languages", value = Criterion.Languages.class),
    @JsonSubTypes.Type(name = "postal_codes", value = Criterion.PostalCodes.class),
    @JsonSubTypes.Type(name = "available", value = Criterion.Available.class),
    @JsonSubTypes.Type(name = "interpreter", value = Criterion.Interpreter.class),
    @JsonSubTypes.Type(name = "committees", value = Criterion.Committees.class),
    @JsonSubTypes.Type(name = "attendance", value = Criterion.Attendance.class),
    @JsonSubTypes.Type(name = "contact", value = Criterion.Contact.class),
    @JsonSubTypes.Type(name = "consent", value = Criterion.Consent.class)
})
@Schema(name = "SegmentCriterion", discriminatorProperty = "kind", oneOf = {Criterion.Words.class, Criterion.Tags.class, Criterion.Skills.class, Criterion.Languages.class,
    Criterion.PostalCodes.class, Criterion.Available.class, Criterion.Interpreter.class, Criterion.Committees.class, Criterion.Attendance.class, Criterion.Contact.class, Criterion.Consent.class})
sealed interface Criterion {

    Boolean not();

    /** A part of a name, a phone or an e-mail, as it is typed into a search field. */
    @Schema(name = "SegmentWords")
    record Words(String text, Boolean not) implements Criterion {
    }

    /** Has one of these. */
    @Schema(name = "SegmentTags")
    record Tags(List<String> values, Boolean not) implements Criterion {
    }

    @Schema(name = "SegmentSkills")
    record Skills(List<String> values, Boolean not) implements Criterion {
    }

    /** BCP 47; {@code es} also finds {@code es-MX}. */
    @Schema(name = "SegmentLanguages")
    record Languages(List<String> values, Boolean not) implements Criterion {
    }

    /** Lives in one of these; a zone is its postal codes. */
    @Schema(name = "SegmentPostalCodes")
    record PostalCodes(List<String> values, Boolean not) implements Criterion {
    }

    /** Has time in one of these parts of the week. */
    @Schema(name = "SegmentAvailable")
    record Available(List<String> values, Boolean not) implements Criterion {
    }

    /** Needs an interpreter. */
    @Schema(name = "SegmentInterpreter")
    record Interpreter(Boolean not) implements Criterion {
    }

    /** Belongs to one of these committees; one that the reader does not lead finds nobody. */
    @Schema(name = "SegmentCommittees")
    record Committees(List<UUID> ids, Belonging as, Boolean not) implements Criterion {
    }

    /** As a member, cared for without being one, or either. */
    enum Belonging { EITHER, MEMBER, CARED_FOR }

    /** Was at an event, at one of a kind, or at any; of events that the reader may know of. */
    @Schema(name = "SegmentAttendance")
    record Attendance(Presence status, UUID eventId, String eventKind, Integer withinDays, Boolean not) implements Criterion {
    }

    /** {@code REGISTERED}: signed up, and neither there nor missing yet. */
    enum Presence { ATTENDED, REGISTERED, NO_SHOW }

    /** Whether somebody talked with them, or tried to: with this outcome, or any. */
    @Schema(name = "SegmentContact")
    record Contact(When when, Integer days, Outcome outcome, Boolean not) implements Criterion {
    }

    enum When { WITHIN, NOT_WITHIN, NEVER }

    @Schema(name = "SegmentConsent")
    record Consent(Purpose purpose, Channel channel, Given state, Boolean not) implements Criterion {
    }

    /** {@code WITHDRAWN}: said no, and nothing else holds. */
    enum Given { GIVEN, NOT_GIVEN, WITHDRAWN }
}
