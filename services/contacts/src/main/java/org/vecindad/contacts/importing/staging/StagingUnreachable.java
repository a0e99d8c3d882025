package org.vecindad.contacts.importing.staging;

import java.io.IOException;
import java.sql.SQLException;

/** The database did not answer; the file is not to blame, and reading it can be tried again. */
public final class StagingUnreachable extends IOException {

    StagingUnreachable(SQLException cause) {
        super(cause);
    }
}
