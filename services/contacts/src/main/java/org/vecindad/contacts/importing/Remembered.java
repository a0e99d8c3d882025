package org.vecindad.contacts.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import org.vecindad.contacts.importing.columns.Field;
import org.vecindad.contacts.importing.columns.Mapping;

/** What somebody said of a table like this one: what its columns are, and what its people agreed to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Remembered(Map<Integer, Mapping.Choice> columns, Agreed agreed) {

    static Remembered of(Mapping mapping, Agreed agreed) {
        var columns = new HashMap<Integer, Mapping.Choice>();
        mapping.columns().stream().filter(column -> column.field() != Field.LEFT_OUT)
                .forEach(column -> columns.put(column.index(), new Mapping.Choice(column.field(), column.detail())));
        return new Remembered(columns, agreed);
    }

    /** What is never written down stays left out, whatever was remembered. */
    Mapping applied(Mapping recognized) {
        var choices = new HashMap<Integer, Mapping.Choice>();
        for (var column : recognized.columns()) {
            var choice = columns.get(column.index());
            if (choice != null && column.field() != Field.LEFT_OUT && choice.field() != column.field()) {
                choices.put(column.index(), choice);
            }
        }
        return recognized.choosing(choices);
    }
}
