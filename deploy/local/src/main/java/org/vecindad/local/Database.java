package org.vecindad.local;

import java.util.List;
import java.util.stream.Stream;

/**
 * The databases of the system. The owner role owns the schema and runs the migrations; the others may connect and get
 * what the migrations grant them. No role is a superuser or passes by row-level security.
 */
public enum Database {

    CONTACTS("contacts_owner", "contacts_app", "contacts_work"),
    KEYRING("keyring_app"),
    COMMITTEES("committees_owner", "committees_app", "committees_work"),
    EVENTS("events_owner", "events_app", "events_work"),
    GATEWAY("gateway_app"),
    KEYCLOAK("keycloak");

    private final String owner;
    private final List<String> guests;

    Database(String owner, String... guests) {
        this.owner = owner;
        this.guests = List.of(guests);
    }

    /** Its name on the running system; tests add a suffix. */
    public String plainName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String owner() {
        return owner;
    }

    public List<String> guests() {
        return guests;
    }

    static Stream<String> everyRole() {
        return Stream.of(values()).flatMap(database -> Stream.concat(Stream.of(database.owner), database.guests.stream()));
    }
}
