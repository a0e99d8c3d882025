package org.vecindad.contacts.outreach.conversation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What a call list makes of a conversation that is changed or taken back. */
public interface Aftermath {

    /** Before the person is locked, so that whoever locks both does it in one order. */
    void lock(Connection connection, UUID entry) throws SQLException;

    /** The conversations of the entry are other ones now. */
    void changed(Connection connection, UUID entry) throws SQLException;
}
