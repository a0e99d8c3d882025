package org.vecindad.contacts.importing.reading;

import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK;
import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_EMPTY;
import static org.vecindad.contacts.importing.reading.UnreadableFile.Reason.FILE_IS_NOT_A_TABLE;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Sees every byte of an upload pass by and then knows what it was. The whole file must pass: an export of
 * 90,000 plain names with one ñ at the end is Windows-1252 or UTF-8 only by that one letter.
 */
public final class FileSniffer {

    private static final List<byte[]> NO_TABLES = List.of(
            latin("%PDF"), bytes(0xFF, 0xD8, 0xFF), bytes(0x89, 'P', 'N', 'G'), latin("GIF8"), bytes(0x1F, 0x8B),
            latin("{\\rtf"), latin("Rar!"), bytes('7', 'z', 0xBC, 0xAF), latin("SQLite format"));
    private static final byte[] ZIP = bytes('P', 'K', 3, 4);
    private static final byte[] COMPOUND = bytes(0xD0, 0xCF, 0x11, 0xE0);

    private final byte[] head = new byte[4096];
    private final Utf8Check utf8 = new Utf8Check();
    private int headLength;
    private long length;
    private long zeros;
    private long controls;

    public void see(byte[] bytes, int offset, int count) {
        int taken = Math.min(count, head.length - headLength);
        System.arraycopy(bytes, offset, head, headLength, taken);
        headLength += taken;
        length += count;
        for (int i = offset; i < offset + count; i++) {
            byte b = bytes[i];
            if (b == 0) {
                zeros++;
            } else if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                controls++;
            }
        }
        utf8.see(bytes, offset, count);
    }

    public long length() {
        return length;
    }

    public FileKind kind() throws UnreadableFile {
        if (length == 0) {
            throw new UnreadableFile(FILE_IS_EMPTY);
        }
        if (starts(ZIP)) {
            return FileKind.XLSX;
        }
        if (starts(COMPOUND)) {
            throw new UnreadableFile(FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK);
        }
        if (NO_TABLES.stream().anyMatch(this::starts) || markup()) {
            throw new UnreadableFile(FILE_IS_NOT_A_TABLE);
        }
        if (starts(bytes(0xFF, 0xFE)) || sparse(1)) {
            return FileKind.CSV_UTF_16_LE;
        }
        if (starts(bytes(0xFE, 0xFF)) || sparse(0)) {
            return FileKind.CSV_UTF_16_BE;
        }
        // A few stray control characters come with real exports; a picture or a program has many.
        if (zeros > 0 || controls > length / 100) {
            throw new UnreadableFile(FILE_IS_NOT_A_TABLE);
        }
        if (cards()) {
            return utf8.valid() ? FileKind.CARDS_UTF_8 : FileKind.CARDS_WINDOWS_1252;
        }
        return utf8.valid() ? FileKind.CSV_UTF_8 : FileKind.CSV_WINDOWS_1252;
    }

    private boolean cards() {
        String start = new String(head, 0, Math.min(headLength, 64), StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "").strip();
        return start.regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    private boolean markup() {
        String start = new String(head, 0, Math.min(headLength, 512), StandardCharsets.ISO_8859_1).strip().toLowerCase();
        return start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")
                || start.startsWith("<table");
    }

    /** UTF-16 without its mark: every second byte of Latin text is zero. */
    private boolean sparse(int parity) {
        if (headLength < 8 || zeros < length / 4) {
            return false;
        }
        int there = 0;
        for (int i = parity; i < headLength; i += 2) {
            there += head[i] == 0 ? 1 : 0;
        }
        return there > headLength * 2 / 5;
    }

    private boolean starts(byte[] magic) {
        return headLength >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
