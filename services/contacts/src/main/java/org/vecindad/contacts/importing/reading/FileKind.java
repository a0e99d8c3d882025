package org.vecindad.contacts.importing.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What an uploaded file turned out to be; its name and the sender's content type are not asked. */
public enum FileKind {
    CSV_UTF_8(StandardCharsets.UTF_8),
    CSV_UTF_16_LE(StandardCharsets.UTF_16LE),
    CSV_UTF_16_BE(StandardCharsets.UTF_16BE),
    CSV_WINDOWS_1252(Charset.forName("windows-1252")),
    XLSX(null),
    CARDS_UTF_8(StandardCharsets.UTF_8),
    CARDS_WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    FileKind(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** The contacts of a phone, one card after another. */
    public boolean cards() {
        return this == CARDS_UTF_8 || this == CARDS_WINDOWS_1252;
    }

    public boolean workbook() {
        return this == XLSX;
    }
}
