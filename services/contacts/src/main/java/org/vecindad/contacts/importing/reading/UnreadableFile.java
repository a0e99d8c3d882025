package org.vecindad.contacts.importing.reading;

import java.io.IOException;

/** A file that no rows can be had from, with what is wrong with it. */
public final class UnreadableFile extends IOException {

    private final Reason reason;

    public UnreadableFile(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Constants are sentences; the problem catalogue of imports words them. */
    public enum Reason {
        FILE_IS_EMPTY,
        FILE_IS_NOT_A_TABLE,
        FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK,
        FILE_IS_DAMAGED,
        FILE_IS_TOO_LARGE,
        FILE_HAS_TOO_MANY_ROWS,
        A_QUOTE_IS_NEVER_CLOSED
    }
}
