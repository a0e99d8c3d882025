package org.vecindad.contacts.importing.columns;

/**
 * One column of a table and what it is taken for.
 *
 * @param index  from 0
 * @param header its heading as written; empty when the table has none
 * @param known  whether the heading was recognized, also as one that is not taken over
 */
public record Column(int index, String header, Field field, String group, String detail, boolean known) {

    Column(int index, String header, Heading heading) {
        this(index, header, heading.field(), heading.group(), heading.detail(), heading != Heading.UNKNOWN);
    }

    Column as(Heading heading) {
        return new Column(index, header, heading);
    }

    /** What the importer chose; a detail that was recognized stays with its field. */
    public Column as(Field chosen, String chosenDetail) {
        if (chosen == field) {
            return new Column(index, header, field, group, chosenDetail == null ? detail : chosenDetail, true);
        }
        // a street and a town chosen by hand are one address; a phone chosen by hand has no label column
        String chosenGroup = chosen.ofAddress() ? "" : "column" + index;
        return new Column(index, header, chosen, chosenGroup, chosenDetail == null ? "" : chosenDetail, true);
    }
}
