package org.vecindad.contacts.exporting;

import java.util.Locale;

/** Why, in one tap. Something else wants words of one's own. */
enum ExportReason {
    CALLS("Calls", "Llamadas"),
    MESSAGES("Letters or messages", "Cartas o mensajes"),
    DOOR_LIST("List for the door", "Lista para la puerta"),
    VISITS("Visits on foot", "Visitas a pie"),
    NO_CONNECTION("No connection where we meet", "Sin conexión donde nos reunimos"),
    MOVING("Taking our data along", "Llevarnos nuestros datos"),
    OTHER("Something else", "Otra cosa");

    private final String english;
    private final String spanish;

    ExportReason(String english, String spanish) {
        this.english = english;
        this.spanish = spanish;
    }

    String in(boolean inSpanish) {
        return inSpanish ? spanish : english;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportReason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
