package org.vecindad.contacts.exporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.exporting.file.ExportColumn;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An export as whoever asked, and those who decide, read it. */
record ExportView(UUID id, long version, Of of, ExportFormat format, List<ExportColumn> columns,
                  @Schema(description = "How many were meant when it was asked for; never more leave") int people,
                  ExportReason reason, String words,
                  UUID askedBy, @Schema(description = "The user name of whoever asked") String askedByName, boolean mine, Instant askedAt,
                  @Schema(enumeration = {"released", "waiting", "approved", "released_after_notice", "objected", "withdrawn", "expired"}) String state,
                  @Schema(description = "Since when it is in that state") Instant since,
                  UUID decidedBy, @Schema(description = "Why it was stopped") String objection,
                  @Schema(description = "While it waits: when it opens by itself unless somebody objects") Instant opensAt,
                  @Schema(description = "While it is open: until when it can be fetched") Instant expiresAt,
                  @Schema(description = "Whether the caller may approve it, or object") boolean mayDecide) {

    @Schema(name = "ExportedOf")
    record Of(ExportTarget.Kind kind, @Schema(description = "Of the committee, the event or the smart list") UUID id,
              @Schema(description = "What the smart list was called, or what was searched for; absent of a search for everybody") String about) {
    }

    static ExportView of(Export export, Grants reader) {
        var state = export.state();
        boolean mayDecide = state instanceof ExportState.Stoppable && ExportPolicy.mayDecide(reader, export.askedBy());
        return new ExportView(export.id(), export.version(), new Of(export.of().kind(), export.of().id(), export.words().about()), export.format(),
                export.columns().stream().sorted().toList(), export.people(), export.reason(), export.words().own(), export.askedBy(), export.words().who(),
                export.askedBy().equals(reader.caller().userId()), export.askedAt(), state.word(), state.since(), state.decidedBy(), export.words().objection(),
                state instanceof ExportState.Waiting waiting ? waiting.until() : null, state instanceof ExportState.Open open ? open.until() : null, mayDecide);
    }
}
