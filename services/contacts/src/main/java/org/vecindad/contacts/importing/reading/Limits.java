package org.vecindad.contacts.importing.reading;

/**
 * How much of a file is read at most.
 *
 * @param rows the rows of a full worksheet
 * @param columns cells further to the right are left out
 * @param cellCharacters longer cells are cut
 * @param recordCharacters one record of delimited text, a buffer's worth of reading ahead included
 * @param unpackedBytes what may come out of a workbook, which is compressed
 */
public record Limits(int rows, int columns, int cellCharacters, long recordCharacters, long unpackedBytes) {

    public static final Limits USUAL = new Limits(1_048_576, 256, 8_000, 1_000_000, 2_000_000_000L);

    String cell(String text) {
        if (text.length() <= cellCharacters) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(cellCharacters - 1));
        return text.substring(0, splitsPair ? cellCharacters - 1 : cellCharacters);
    }
}
