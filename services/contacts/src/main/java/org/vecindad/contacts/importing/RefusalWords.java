package org.vecindad.contacts.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vecindad.contacts.importing.columns.Mapping;

/** Why rows were refused, in the language of the one who has to correct them. */
enum RefusalWords {
    ENGLISH("Row", "Reason", "There is no name, phone or e-mail in this row.", "Nothing usable is left of this row", Map.of(
            "not_an_email", "is not an e-mail address",
            "not_a_phone", "is not a phone number",
            "marked_as_bad", "is marked as no longer valid",
            "too_long", "is too long",
            "not_a_language", "is not a language",
            "a_number", "held an A-number, which is never written down",
            "not_a_country", "is not a country",
            "more_cells_than_columns", "has more cells than the table has columns")),
    SPANISH("Fila", "Motivo", "Esta fila no tiene nombre, teléfono ni correo.", "De esta fila no queda nada utilizable", Map.of(
            "not_an_email", "no es una dirección de correo",
            "not_a_phone", "no es un número de teléfono",
            "marked_as_bad", "está marcado como no válido",
            "too_long", "es demasiado largo",
            "not_a_language", "no es un idioma",
            "a_number", "tenía un número A, que nunca se anota",
            "not_a_country", "no es un país",
            "more_cells_than_columns", "tiene más celdas que columnas la tabla"));

    private final String rowHeading;
    private final String reasonHeading;
    private final String nothingThere;
    private final String nothingLeft;
    private final Map<String, String> flaws;

    RefusalWords(String rowHeading, String reasonHeading, String nothingThere, String nothingLeft, Map<String, String> flaws) {
        this.rowHeading = rowHeading;
        this.reasonHeading = reasonHeading;
        this.nothingThere = nothingThere;
        this.nothingLeft = nothingLeft;
        this.flaws = flaws;
    }

    static RefusalWords in(boolean spanish) {
        return spanish ? SPANISH : ENGLISH;
    }

    String rowHeading() {
        return rowHeading;
    }

    String reasonHeading() {
        return reasonHeading;
    }

    /** "Nothing usable is left of this row: Correo is not an e-mail address; Tel. is not a phone number." */
    String reason(Refusal refusal, Mapping mapping) {
        List<Refusal.Flawed> worded = refusal.flaws().stream().filter(flaw -> flaws.containsKey(flaw.code()))
                .sorted(Comparator.comparingInt(Refusal.Flawed::column)).toList();
        if (worded.isEmpty()) {
            return nothingThere;
        }
        return nothingLeft + ": " + worded.stream().map(flaw -> named(flaw, mapping)).distinct().collect(Collectors.joining("; ")) + ".";
    }

    private String named(Refusal.Flawed flaw, Mapping mapping) {
        String column = ImportView.ColumnView.name(mapping, flaw.column());
        return (column == null ? (this == SPANISH ? "la fila" : "the row") : "“" + column + "”") + " " + flaws.get(flaw.code());
    }
}
