package org.vecindad.contacts.importing.columns;

/**
 * Something in a row that was not taken over, or that the importer should know. It never holds the value.
 *
 * @param row    the spreadsheet's own number of the row
 * @param column index of the column, -1 when it concerns the row
 * @param code   stable, lower snake
 */
public record Warning(int row, int column, String code) {
}
