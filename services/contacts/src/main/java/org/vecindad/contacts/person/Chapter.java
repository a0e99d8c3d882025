package org.vecindad.contacts.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Adds to a person's story what another package knows of it, as far as the reader may see it. */
public interface Chapter {

    List<TimelineEntry> of(Connection connection, UUID person) throws SQLException;
}
