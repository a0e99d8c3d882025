package org.vecindad.contacts.importing.reading;

import java.util.List;

/** One row of a table; {@code number} is the one that a spreadsheet program shows beside it, from 1. */
public record Row(int number, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell's text, or an empty text where the row is shorter than its header. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
