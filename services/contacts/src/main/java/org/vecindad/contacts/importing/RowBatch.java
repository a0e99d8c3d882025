package org.vecindad.contacts.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vecindad.contacts.importing.columns.Drafting;
import org.vecindad.contacts.importing.columns.RowDraft;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.keeping.Telling;

/** The rows of one piece, read by a mapping: those that tell of somebody, and those that do not. */
record RowBatch(List<RowDraft> told, List<Refused> refused, List<Warning> warnings) {

    record Refused(Row row, RowDraft draft) {
    }

    static RowBatch of(List<Row> rows, int headerRow, Drafting drafting) {
        List<RowDraft> told = new ArrayList<>(rows.size());
        List<Refused> refused = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (Row row : rows) {
            if (row.number() <= headerRow) {
                continue;
            }
            RowDraft draft = drafting.of(row);
            if (draft.draft().isSomebody()) {
                told.add(draft);
                warnings.addAll(draft.warnings());
            } else {
                refused.add(new Refused(row, draft));
            }
        }
        return new RowBatch(told, refused, warnings);
    }

    List<Telling> tellings() {
        return tellings(List.of());
    }

    /** @param agreed what everyone of the file agreed to; what a row refuses stands against it */
    List<Telling> tellings(List<ConsentDraft> agreed) {
        return told.stream().map(draft -> new Telling(draft.draft(), consents(draft, agreed))).toList();
    }

    private static List<ConsentDraft> consents(RowDraft draft, List<ConsentDraft> agreed) {
        return draft.optedOut().isEmpty() ? agreed
                : Stream.concat(OptOuts.of(draft.optedOut(), draft.draft().originSystem()).stream(), agreed.stream()).toList();
    }

    /** What there is to say about the rows, with who shares a phone or e-mail with somebody of another name: families do, and stay two people. */
    List<Warning> warnings(Plan plan) {
        List<Warning> sharing = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            if (plan.rows().get(i).shares()) {
                sharing.add(sharing(told.get(i)));
            }
        }
        return sharing.isEmpty() ? warnings : with(warnings, sharing.toArray(Warning[]::new));
    }

    static Warning sharing(RowDraft draft) {
        return new Warning(draft.row(), -1, "shares_contact");
    }

    static List<Warning> with(List<Warning> warnings, Warning... more) {
        return Stream.concat(warnings.stream(), Stream.of(more)).sorted(Comparator.comparingInt(Warning::row)).toList();
    }

    /** Rows of people who do not want to be reached some way. */
    int optOuts() {
        return (int) told.stream().filter(draft -> !draft.optedOut().isEmpty()).count();
    }

    /** Whether somebody can be recognized by name alone, so that everyone before them has to be findable. */
    boolean comparesNames() {
        return told.stream().anyMatch(row -> row.draft().phones().isEmpty() && row.draft().emails().isEmpty());
    }

    Import.Counts counts(Plan plan) {
        return new Import.Counts((int) plan.count(Plan.What.CREATED), (int) plan.count(Plan.What.UPDATED),
                (int) plan.count(Plan.What.UNCHANGED), refused.size());
    }

    int size() {
        return told.size() + refused.size();
    }
}
