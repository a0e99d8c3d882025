package org.vecindad.contacts.importing;

import java.util.List;
import java.util.Locale;
import org.vecindad.contacts.importing.columns.Warning;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Plan;

/** What would happen if the import were started now: of all rows in numbers, of the first ones in words. */
record Preview(Import.Counts counts, int optOuts, List<SampleRow> rows, List<Warning> warnings) {

    static final int SAMPLE_ROWS = 20;

    /** What would become of a row. */
    enum Verdict {
        NEW, UPDATED, UNCHANGED, REFUSED;

        static Verdict of(Plan.What what) {
            return switch (what) {
                case CREATED -> NEW;
                case UPDATED -> UPDATED;
                case UNCHANGED -> UNCHANGED;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record SampleRow(int row, Verdict verdict, PersonDraft person, List<Warning> warnings) {
    }
}
