package org.vecindad.contacts.importing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a table is to be read.
 *
 * @param headerRow the spreadsheet's number of the row with the headings, 0 when it has none
 * @param columns   one for each column, in order
 * @param origin    the system that wrote the file, as far as it is known
 */
public record Mapping(int headerRow, List<Column> columns, String origin) {

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** Whether any column could hold a name, a phone or an e-mail. */
    public boolean tellsWho() {
        return columns.stream().anyMatch(column -> column.field().tellsWho());
    }

    public List<Column> leftOut() {
        return columns.stream().filter(column -> column.field() == Field.LEFT_OUT).toList();
    }

    /** The mapping with what the importer chose for some columns. */
    public Mapping choosing(Map<Integer, Choice> choices) {
        List<Column> chosen = new ArrayList<>(columns);
        choices.forEach((index, choice) -> chosen.set(index, columns.get(index).as(choice.field(), choice.detail())));
        return new Mapping(headerRow, chosen, origin);
    }

    /** @param detail the kind of a phone or e-mail, the channel of an opt-out, the system of an identifier; may be null */
    public record Choice(Field field, String detail) {
    }
}
