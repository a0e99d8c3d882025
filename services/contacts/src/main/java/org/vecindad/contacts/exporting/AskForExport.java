package org.vecindad.contacts.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.exporting.file.ExportColumn;
import org.vecindad.contacts.outreach.FreeText;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of whom, in what form, and why. */
record AskForExport(
        @NotNull @Valid Of of,
        @NotNull ExportFormat format,
        @Schema(description = "What is written of each; names and what somebody does not want always are. Left out: all but addresses. Notes never leave.") @Size(max = 20) List<@NotNull ExportColumn> columns,
        @NotNull ExportReason reason,
        @Schema(description = "Why, in your own words; required with other", examples = "Phone bank on Thursday") String words) {

    private static final int LONGEST = 200;

    /** One of these. */
    @Schema(name = "ExportOf")
    record Of(
            @Schema(description = "Whom a committee cares for or has as members") UUID committeeId,
            @Schema(description = "Who signed up for an event and did not cancel") UUID eventId,
            @Schema(description = "Whoever is on a smart list now") UUID segmentId,
            @Valid Search search) {

        /** @throws ProblemException 400 unless exactly one is said */
        Of checked() {
            if (Stream.of(committeeId, eventId, segmentId, search).filter(Objects::nonNull).count() != 1) {
                throw ProblemException.invalid(List.of(new Violation("/of", "say_one", "say one of committee_id, event_id, segment_id and search")));
            }
            return this;
        }
    }

    /** As in the list of people; all that is said must hold, and nothing said means everybody. */
    @Schema(name = "ExportSearch")
    record Search(@Size(max = 500) String q, @Size(max = 100) String tag, @Size(max = 35) String language, @Size(max = 20) String postalCode, UUID committeeId) {

        /** For those who decide; null for everybody. */
        String inWords() {
            var said = Stream.of(q, tag, language, postalCode).filter(text -> text != null && !text.isBlank()).map(String::strip).collect(Collectors.joining(" · "));
            return said.isEmpty() ? null : said;
        }
    }

    /** @throws ProblemException 400 with all that is wrong */
    AskForExport checked() {
        of.checked();
        var flaws = new FreeText();
        var own = reason == ExportReason.OTHER ? flaws.required("/words", words, LONGEST) : flaws.checked("/words", words, LONGEST);
        flaws.refuse();
        return new AskForExport(of, format, columns == null ? ExportColumn.USUAL : List.copyOf(columns), reason, own);
    }
}
