package org.vecindad.contacts.importing;

import java.util.Locale;
import java.util.Set;

/** Where an import stands. */
enum ImportState {
    /** The file comes in, its rows are read, what would happen is found out. */
    READING,
    /** No column tells who a row is about; a person has to say. */
    MAPPING,
    /** What would happen is known; it waits to be started. */
    PREVIEWED,
    RUNNING,
    COMPLETED,
    FAILED;

    Set<ImportState> next() {
        return switch (this) {
            case READING -> Set.of(MAPPING, PREVIEWED, FAILED);
            case MAPPING -> Set.of(READING, FAILED);
            case PREVIEWED -> Set.of(READING, MAPPING, RUNNING, FAILED);
            case RUNNING -> Set.of(COMPLETED, FAILED);
            case COMPLETED, FAILED -> Set.of();
        };
    }

    boolean over() {
        return next().isEmpty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
