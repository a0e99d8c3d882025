package org.vecindad.contacts.importing;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.keeping.TakenBack;

/** What undoing an import comes to, before or after. All numbers are people. */
@Schema(name = "ImportUndo")
record UndoView(
        @Schema(description = "running, broken_off (asked again, it goes on) or done; absent while it is only looked at.") String state,
        @Schema(description = "0 to 1") Double progress,
        @Schema(description = "Who came by this import and nobody took up since: put away, as a deletion by an organizer does; can be taken back for 30 days.") int putAway,
        @Schema(description = "Who was known before and gets back what was known.") int restored,
        @Schema(description = "Whom the committee no longer cares for, since only this import linked them.") int unlinked,
        @Schema(description = "Of whom consents that the import recorded end.") int consents,
        @Schema(description = "What stays, and why.") List<KeptView> kept,
        @Schema(description = "Only before: false when the import is so large that only its latest part was looked at.") Boolean complete,
        Instant startedAt,
        Instant finishedAt) {

    @Schema(name = "ImportUndoKept")
    record KeptView(
            @Schema(description = "changed_since, in_use, imported_again, merged_or_gone or opt_out_stays.") String reason,
            int count) {
    }

    static UndoView of(Undo undo, int batches) {
        double progress = undo.state() == Undo.State.DONE ? 1 : 1 - (undo.position() + 1.0) / Math.max(1, batches);
        return new UndoView(undo.state().word(), Math.round(Math.clamp(progress, 0, 1) * 1000) / 1000.0, undo.result().putAway(), undo.result().restored(),
                undo.result().unlinked(), undo.result().consents(), kept(undo.result()), null, undo.startedAt(), undo.finishedAt());
    }

    static UndoView of(TakenBack forecast, boolean complete) {
        return new UndoView(null, null, forecast.putAway(), forecast.restored(), forecast.unlinked(), forecast.consents(), kept(forecast), complete, null, null);
    }

    private static List<KeptView> kept(TakenBack result) {
        return result.kept().entrySet().stream().map(each -> new KeptView(each.getKey(), each.getValue())).toList();
    }
}
