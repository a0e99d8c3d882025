package org.vecindad.contacts.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.importing.columns.Column;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

/** An import as its importer and organizers see it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        ImportState state,
        @Schema(description = "Why it failed: a stable code, as in problem documents.") String problem,
        String fileName,
        @Schema(description = "The committee that cares for the people from then on.") UUID committeeId,
        @Schema(description = "BCP 47; of people whose row names no language.") String language,
        @Schema(description = "Rows with anything in them below the headings. Of a completed import: created + updated + unchanged + refused.") int rows,
        int created,
        int updated,
        int unchanged,
        int refused,
        @Schema(description = "0 to 1, of reading up to the preview and then again of running.") double progress,
        @Schema(description = "The first of them, without any value. In the state previewed: what would be warned of.") List<WarningView> warnings,
        int warningsTotal,
        @Schema(description = "Rows of people who do not want to be reached some way, and stay unreached that way.") int optOuts,
        @Schema(description = "People of whom a new consent was recorded, by the answer about the whole file.") int consented,
        @Schema(description = "That answer; only for the importer.") Agreed agreed,
        @Schema(description = "Whether the columns and the answer are those of the last file with these headings.") boolean remembered,
        @Schema(description = "How far undoing it is; absent when nobody asked for it.") UndoView undo,
        @Schema(description = "Until when a finished import can be undone.") Instant undoableUntil,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        @Schema(description = "The spreadsheet's number of the row with the headings; 0 when it has none.") Integer headerRow,
        @Schema(description = "The system that wrote the file, or spreadsheet.") String origin,
        List<ColumnView> columns,
        PreviewView preview) {

    @Schema(name = "ImportWarning")
    record WarningView(
            @Schema(description = "The spreadsheet's own number of the row.") int row,
            @Schema(description = "From 0; absent when it concerns the row.") Integer columnIndex,
            @Schema(description = "The column's heading, or its letter.") String column,
            String code) {

        static WarningView of(Warning warning, Mapping mapping) {
            return new WarningView(warning.row(), warning.column() < 0 ? null : warning.column(),
                    ColumnView.name(mapping, warning.column()), warning.code());
        }
    }

    @Schema(name = "ImportColumn")
    record ColumnView(
            int index,
            @Schema(description = "As spreadsheets count: A, B, … AA.") String letter,
            String header,
            @Schema(description = "What it is taken for; left_out is never written down and cannot be mapped.") org.vecindad.contacts.importing.columns.Field field,
            @Schema(description = "Kind of a phone or e-mail, channel of an opt-out, system of an identifier.") String detail,
            @Schema(description = "Whether the heading was recognized, or chosen.") boolean known,
            @Schema(description = "Some of its values; only for the importer.") List<String> samples) {

        static ColumnView of(Column column, List<String> samples) {
            return new ColumnView(column.index(), letter(column.index()), column.header().isEmpty() ? null : column.header(),
                    column.field(), column.detail().isEmpty() ? null : column.detail(), column.known(), samples);
        }

        static String name(Mapping mapping, int index) {
            if (index < 0) {
                return null;
            }
            String header = mapping == null || index >= mapping.columns().size() ? "" : mapping.columns().get(index).header();
            return header.isEmpty() ? letter(index) : header;
        }

        private static String letter(int index) {
            return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + letter(index % 26);
        }
    }

    @Schema(name = "ImportPreview")
    record PreviewView(
            @JsonProperty("new") @Schema(name = "new") int fresh,
            int updated,
            int unchanged,
            int refused,
            @Schema(description = "Rows of people who do not want to be reached some way.") int optOuts,
            @Schema(description = "The first rows as the people they would be; only for the importer.") List<PreviewRowView> rows) {

        static PreviewView of(Preview preview, Mapping mapping, boolean words) {
            var counts = preview.counts();
            return new PreviewView(counts.created(), counts.updated(), counts.unchanged(), counts.refused(), preview.optOuts(),
                    !words ? null : preview.rows().stream().map(row -> PreviewRowView.of(row, mapping)).toList());
        }
    }

    @Schema(name = "ImportPreviewRow")
    record PreviewRowView(int row, Preview.Verdict verdict, PreviewPersonView person, List<WarningView> warnings) {

        static PreviewRowView of(Preview.SampleRow row, Mapping mapping) {
            return new PreviewRowView(row.row(), row.verdict(), PreviewPersonView.of(row.person()),
                    row.warnings().stream().map(warning -> WarningView.of(warning, mapping)).toList());
        }
    }

    @Schema(name = "ImportPreviewPerson")
    record PreviewPersonView(String displayName, String givenName, String additionalName, String familyName, String alias,
            String preferredLanguage, List<String> languagesSpoken, List<Email> emails, List<Phone> phones,
            List<PostalAddress> postalAddresses, List<String> tags, List<String> skills, String note, List<String> identifiers) {

        static PreviewPersonView of(PersonDraft draft) {
            return new PreviewPersonView(draft.displayName(), draft.givenName(), draft.additionalName(), draft.familyName(),
                    draft.alias(), draft.preferredLanguage(), draft.languagesSpoken(), draft.emails(), draft.phones(),
                    draft.postalAddresses(), draft.tags(), draft.skills(), draft.note(), draft.identifiers());
        }
    }

    /** For lists, and the answer to an upload. */
    static ImportView summary(Import shown, String fileName) {
        return of(shown, fileName, List.of(), null, null, null, null);
    }

    static ImportView of(Import shown, String fileName, List<WarningView> warnings, Mapping mapping, List<ColumnView> columns,
            PreviewView preview, Agreed agreed) {
        var counts = shown.counts();
        return new ImportView(shown.id(), shown.state(), shown.problem(), fileName, shown.committeeId(), shown.language(),
                shown.rows(), counts.created(), counts.updated(), counts.unchanged(), counts.refused(),
                Math.round(shown.progress() * 1000) / 1000.0, warnings, shown.warnings(), shown.optOuts(), shown.consented(), agreed, shown.remembered(),
                shown.undo() == null ? null : UndoView.of(shown.undo(), shown.batches()), undoableUntil(shown), shown.createdAt(), shown.startedAt(),
                shown.finishedAt(), mapping == null ? null : mapping.headerRow(), mapping == null ? null : mapping.origin(),
                columns, preview);
    }

    private static Instant undoableUntil(Import shown) {
        var counts = shown.counts();
        boolean something = counts.created() + counts.updated() + counts.unchanged() + shown.consented() > 0;
        if (shown.finishedAt() == null || shown.undo() != null || !something) {
            return null;
        }
        Instant until = shown.finishedAt().plus(Duration.ofDays(30));
        return until.isAfter(Instant.now()) ? until : null;
    }
}
