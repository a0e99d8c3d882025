package org.vecindad.local.up;

import java.util.Locale;

/** The processes of the system, in the order of their start. */
enum Part {

    POSTGRES(8432, "PostgreSQL"),
    KAFKA(8092, "Kafka"),
    KEYCLOAK(8180, "Keycloak"),
    CONTACTS(8081, "contacts"),
    COMMITTEES(8082, "committees"),
    EVENTS(8083, "events"),
    GATEWAY(8080, "gateway");

    private final int usualPort;
    private final String title;

    Part(int usualPort, String title) {
        this.usualPort = usualPort;
        this.title = title;
    }

    int usualPort() {
        return usualPort;
    }

    String title() {
        return title;
    }

    /** As in {@code .vecindad/run/NAME.pid}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String portVariable() {
        return "VECINDAD_PORT_" + name();
    }
}
