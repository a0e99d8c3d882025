package org.vecindad.chassis.web;

import java.util.Locale;

/** What can go wrong. Implemented by enums whose constants read as sentences; the constant is the stable code. */
public interface Problem {

    String name();

    /** HTTP status. */
    int status();

    /** One English sentence without any detail of the request. The web UI words it by code. */
    String title();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
