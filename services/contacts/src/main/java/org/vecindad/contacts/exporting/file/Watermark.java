package org.vecindad.contacts.exporting.file;

import org.vecindad.contacts.intake.Imprint;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Who took it out, when, and why.
 *
 * @param who a user name
 * @param why the reason, in words
 */
public record Watermark(UUID export, String who, Instant at, String why, boolean spanish) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** One line; an import knows it by how it begins. */
    String line() {
        return spanish ? Imprint.BEGINNING + "exportado por " + name() + " el " + MINUTE.format(at) + " · " + why + " · no lo pases a nadie más"
                : Imprint.BEGINNING + "exported by " + name() + " on " + MINUTE.format(at) + " · " + why + " · do not pass it on";
    }

    String product() {
        return "-//Vecindad//export " + export + "//" + (spanish ? "ES" : "EN");
    }

    String name() {
        return who == null ? "?" : who;
    }
}
