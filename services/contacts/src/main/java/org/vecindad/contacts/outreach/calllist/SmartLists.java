package org.vecindad.contacts.outreach.calllist;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Answers who is on a smart list; whoever keeps those provides it. */
public interface SmartLists {

    /**
     * In the order of their names, of those whom the caller sees, and not more than so many.
     *
     * @throws org.vecindad.chassis.web.ProblemException 404 when the caller may not use the list
     */
    List<UUID> people(Connection connection, UUID segment, int most) throws SQLException;
}
