package org.vecindad.contacts.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Whether somebody is held, and so nothing of them may be forgotten. Why is for administrators to read. */
public final class Held {

    /** The class of the person's key under which the reasons lie. */
    public static final String RETENTION = "hold";

    private Held() {
    }

    /** A condition for the jobs that forget: the person of this column is not held. */
    public static String not(String person) {
        return "not exists (select 1 from legal_hold h where h.person_id = " + person + " and h.lifted_at is null)";
    }

    /** For the caller's connection. Lock the person's row first, as whoever puts a hold does. */
    public static boolean is(Connection connection, UUID person) throws SQLException {
        try (var select = connection.prepareStatement("select is_held(?)")) {
            select.setObject(1, person);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
