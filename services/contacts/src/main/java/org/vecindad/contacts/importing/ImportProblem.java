package org.vecindad.contacts.importing;

import org.vecindad.chassis.web.Problem;
import org.vecindad.contacts.importing.reading.UnreadableFile;

/** What can go wrong with an import. Some of it shows only while reading: then it is the {@code problem} of a failed import. */
enum ImportProblem implements Problem {
    FILE_IS_MISSING(400, "Send the file as a part named \"file\" of a multipart/form-data body."),
    FILE_IS_EMPTY(400, "The file is empty."),
    FILE_HAS_NO_ROWS(400, "There is no row with anything in it."),
    FILE_IS_NOT_A_TABLE(400, "This is neither a CSV file nor an .xlsx workbook nor the contacts of a phone (vCard)."),
    FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK(400, "This is an old .xls workbook or one with a password; save it as .xlsx or CSV without a password."),
    FILE_IS_DAMAGED(400, "The file breaks off or is damaged."),
    FILE_IS_TOO_LARGE(413, "The file is too large."),
    FILE_HAS_TOO_MANY_ROWS(400, "The file has more rows than a worksheet can hold."),
    A_QUOTE_IS_NEVER_CLOSED(400, "A quotation mark is opened and never closed."),
    IMPORT_IS_BEING_READ(409, "The file is still being read."),
    IMPORT_NEEDS_A_MAPPING(409, "Say first which column is the name, the phone or the e-mail."),
    IMPORT_HAS_STARTED(409, "This import has started already."),
    IMPORT_IS_OVER(409, "This import is over."),
    IMPORT_WAS_DISCARDED(409, "This import was discarded."),
    IMPORT_WAITED_TOO_LONG(409, "This import was not started in time; send the file again."),
    IMPORT_BROKE_OFF(500, "Something went wrong on our side, several times; what was done so far stays."),
    IMPORT_IS_NOT_OVER(409, "This import is not over yet; it can be undone once it is."),
    IMPORT_CANNOT_BE_UNDONE(410, "There is nothing to undo, or the thirty days to undo it are over."),
    REFUSED_ROWS_ARE_GONE(410, "The refused rows were kept for a limited time and are gone.");

    private final int status;
    private final String title;

    ImportProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    static ImportProblem of(UnreadableFile.Reason reason) {
        return switch (reason) {
            case FILE_IS_EMPTY -> FILE_IS_EMPTY;
            case FILE_IS_NOT_A_TABLE -> FILE_IS_NOT_A_TABLE;
            case FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK -> FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK;
            case FILE_IS_DAMAGED -> FILE_IS_DAMAGED;
            case FILE_IS_TOO_LARGE -> FILE_IS_TOO_LARGE;
            case FILE_HAS_TOO_MANY_ROWS -> FILE_HAS_TOO_MANY_ROWS;
            case A_QUOTE_IS_NEVER_CLOSED -> A_QUOTE_IS_NEVER_CLOSED;
        };
    }
}
