package org.vecindad.contacts.importing.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vecindad.contacts.importing.reading.Row;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.PostalAddress;

/** Makes of each row what it says about a person, by one mapping. Has no state between rows. */
public final class Drafting {

    private static final Pattern GLOTTAL_STOPS = Pattern.compile("['’ʼ´`]");

    private final Mapping mapping;
    private final String defaultLanguage;
    private final Map<String, Column> emailTypes = new HashMap<>();
    private final Map<String, Column> phoneTypes = new HashMap<>();
    private final Map<String, Column> badEmails = new HashMap<>();
    private final Map<String, Column> badPhones = new HashMap<>();
    private final Map<String, List<Column>> addresses = new LinkedHashMap<>();

    /** @param defaultLanguage of people whose row names none; may be null */
    public Drafting(Mapping mapping, String defaultLanguage) {
        this.mapping = mapping;
        this.defaultLanguage = defaultLanguage;
        for (Column column : mapping.columns()) {
            switch (column.field()) {
                case EMAIL_TYPE -> emailTypes.putIfAbsent(column.group(), column);
                case PHONE_TYPE -> phoneTypes.putIfAbsent(column.group(), column);
                case BAD_EMAIL -> badEmails.putIfAbsent(column.group(), column);
                case BAD_PHONE -> badPhones.putIfAbsent(column.group(), column);
                case STREET, LOCALITY, REGION, POSTAL_CODE, COUNTRY ->
                        addresses.computeIfAbsent(column.group(), group -> new ArrayList<>()).add(column);
                case GIVEN_NAME, ADDITIONAL_NAME, FAMILY_NAME, NAME, ALIAS, EMAIL, PHONE, PREFERRED_LANGUAGE,
                        LANGUAGES_SPOKEN, TAGS, SKILLS, NOTE, IDENTIFIER, OPTED_OUT, OPTED_IN, IGNORED, LEFT_OUT -> {
                    // read by themselves, or not at all
                }
            }
        }
    }

    public RowDraft of(Row row) {
        RowPass pass = new RowPass(row.number());
        for (Column column : mapping.columns()) {
            String cell = row.cell(column.index());
            if (!cell.isBlank()) {
                read(column, cell, row, pass);
            }
        }
        addresses.values().forEach(columns -> address(columns, row, pass));
        for (int i = mapping.columns().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                // the cells may have slipped: somebody should look at this row
                pass.warn(-1, "more_cells_than_columns");
                break;
            }
        }
        var checked = Drafts.check(pass.draft(defaultLanguage, mapping.origin()));
        checked.flaws().forEach(pass::warn);
        return new RowDraft(row.number(), checked.draft(), pass.warnings(), pass.optedOut());
    }

    private void read(Column column, String cell, Row row, RowPass pass) {
        switch (column.field()) {
            case GIVEN_NAME, ADDITIONAL_NAME, FAMILY_NAME, NAME, ALIAS -> pass.name(column, CellValues.name(cell));
            case EMAIL -> emails(column, cell, row, pass);
            case PHONE -> phones(column, cell, row, pass);
            case PREFERRED_LANGUAGE, LANGUAGES_SPOKEN -> languages(column, cell, pass);
            case TAGS -> CellValues.words(cell).stream().flatMap(w -> CellValues.tag(w).stream()).forEach(w -> pass.tag(column, w));
            case SKILLS -> CellValues.words(cell).forEach(word -> pass.skill(column, word));
            case NOTE -> pass.note(column, CellValues.text(cell));
            case IDENTIFIER -> pass.identifier(column, identifier(column, CellValues.detail(cell)));
            case OPTED_OUT -> {
                if (CellValues.saysYes(cell)) {
                    pass.optOut(column);
                }
            }
            case OPTED_IN -> {
                if (CellValues.saysNo(cell)) {
                    pass.optOut(column);
                }
            }
            case EMAIL_TYPE, BAD_EMAIL, PHONE_TYPE, BAD_PHONE, STREET, LOCALITY, REGION, POSTAL_CODE, COUNTRY, IGNORED,
                    LEFT_OUT -> {
                // read with the value they belong to, or not at all
            }
        }
    }

    private void emails(Column column, String cell, Row row, RowPass pass) {
        if (says(badEmails.get(column.group()), row)) {
            pass.warn(column.index(), "marked_as_bad");
            return;
        }
        String type = type(column, emailTypes.get(column.group()), row);
        CellValues.emails(cell).forEach(address -> pass.email(column, address, type));
    }

    private void phones(Column column, String cell, Row row, RowPass pass) {
        if (says(badPhones.get(column.group()), row)) {
            pass.warn(column.index(), "marked_as_bad");
            return;
        }
        String type = type(column, phoneTypes.get(column.group()), row);
        if (type == null || !type.contains("fax")) {
            CellValues.phones(cell).forEach(number -> pass.phone(column, number, type));
        }
    }

    private static void languages(Column column, String cell, RowPass pass) {
        for (String word : CellValues.languages(cell)) {
            // K'iche', with whatever mark for the glottal stop
            Languages.recognize(word).or(() -> Languages.recognize(GLOTTAL_STOPS.matcher(word).replaceAll(" "))).ifPresentOrElse(
                    tag -> pass.language(column, tag), () -> pass.warn(column.index(), "not_a_language"));
        }
    }

    private static void address(List<Column> columns, Row row, RowPass pass) {
        List<String> lines = new ArrayList<>();
        String locality = null;
        String region = null;
        String postalCode = null;
        String country = null;
        for (Column column : columns) {
            String cell = CellValues.name(row.cell(column.index()));
            if (cell.isEmpty()) {
                continue;
            }
            switch (column.field()) {
                case STREET -> lines.addAll(cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
                case LOCALITY -> locality = cell;
                case REGION -> region = cell;
                case POSTAL_CODE -> postalCode = CellValues.postalCode(cell);
                case COUNTRY -> country = CellValues.country(cell);
                default -> throw new IllegalStateException(column.field().name());
            }
        }
        if (!lines.isEmpty() || locality != null || region != null || postalCode != null) {
            pass.address(columns, new PostalAddress(lines, locality, region, postalCode, country));
        }
    }

    private static String type(Column column, Column label, Row row) {
        String written = label == null ? "" : CellValues.text(row.cell(label.index()));
        if (written.isEmpty()) {
            return column.detail().isEmpty() ? null : column.detail();
        }
        return (written.startsWith("* ") ? written.substring(2) : written).toLowerCase(Locale.ROOT);
    }

    private static boolean says(Column flag, Row row) {
        return flag != null && CellValues.saysYes(row.cell(flag.index()));
    }

    /** An id means something only together with the system that gave it. */
    private static String identifier(Column column, String id) {
        if (id.isEmpty() || column.detail().isEmpty() && id.indexOf(':') > 0) {
            return id;
        }
        return (column.detail().isEmpty() ? Origins.SPREADSHEET : column.detail()) + ":" + id;
    }
}
