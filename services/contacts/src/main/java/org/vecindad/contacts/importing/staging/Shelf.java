package org.vecindad.contacts.importing.staging;

import java.util.Locale;
import org.vecindad.chassis.privacy.Place;

/** What the pieces of an import are of. */
public enum Shelf {
    /** The uploaded bytes. */
    FILE(ImportKeys.STAGED),
    /** The shared texts of a workbook. */
    TEXTS(ImportKeys.STAGED),
    /** The rows, ready to be read again. */
    ROWS(ImportKeys.STAGED),
    /** Rows that nobody could be made of, until the importer has fetched them. */
    REFUSED(ImportKeys.RESULT),
    /** What each batch did to whom, as long as it can be undone. */
    CHANGED(ImportKeys.RESULT);

    private final String retention;

    Shelf(String retention) {
        this.retention = retention;
    }

    String retention() {
        return retention;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The position is part of the place, so that pieces cannot be exchanged. */
    Place place(int position) {
        return new Place("import_piece", word() + "/" + position, retention);
    }
}
