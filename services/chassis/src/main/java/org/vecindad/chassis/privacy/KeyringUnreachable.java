package org.vecindad.chassis.privacy;

import java.sql.SQLException;

/** The keyring's database did not answer: nothing can be sealed or opened. */
public class KeyringUnreachable extends RuntimeException {

    KeyringUnreachable(SQLException cause) {
        super("the keyring does not answer", cause);
    }
}
