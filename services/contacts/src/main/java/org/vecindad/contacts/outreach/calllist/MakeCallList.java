package org.vecindad.contacts.outreach.calllist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A new list: its words, and whom to call, said in one of four ways. */
record MakeCallList(
        @NotNull String title,
        @Schema(description = "May be left out by who leads one committee only") UUID committeeId,
        Script script,
        @NotNull @Valid People people,
        @Schema(description = "What everybody on it is asked for") String ask) {

    /** Exactly one of these. */
    record People(
            @Schema(description = "true: the members of the list's committee") Boolean committeeMembers,
            @Size(max = ChoosingPeople.MOST) List<@NotNull UUID> personIds,
            @Valid Filter filter,
            @Schema(description = "Whoever is on this smart list now") UUID segmentId) {

        boolean saidOnce() {
            return Stream.of(Boolean.TRUE.equals(committeeMembers), personIds != null, filter != null, segmentId != null).filter(said -> said).count() == 1;
        }
    }

    /** As for the list of people. */
    record Filter(String q, String tag, String language, String postalCode, UUID committeeId) {
    }
}
