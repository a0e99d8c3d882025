package org.vecindad.contacts.exporting;

import java.util.Locale;

/** In what form: a table, cards of either version that phones read, or a sheet to be printed. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8", "vecindad.csv"),
    VCARD3("text/vcard;charset=UTF-8", "vecindad.vcf"),
    VCARD4("text/vcard;charset=UTF-8", "vecindad.vcf"),
    SHEET("application/json;charset=UTF-8", "vecindad.json");

    /** More than this nobody prints, and a phone could not lay it out. */
    private static final int MOST_ON_PAPER = 1_000;

    private final String mediaType;
    private final String fileName;

    ExportFormat(String mediaType, String fileName) {
        this.mediaType = mediaType;
        this.fileName = fileName;
    }

    String mediaType() {
        return mediaType;
    }

    /** Says nothing about whom it holds. */
    String fileName() {
        return fileName;
    }

    boolean holds(int people) {
        return this != SHEET || people <= MOST_ON_PAPER;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportFormat of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
