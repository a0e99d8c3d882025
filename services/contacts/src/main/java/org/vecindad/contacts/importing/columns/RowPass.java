package org.vecindad.contacts.importing.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

/** Collects what one row says, and remembers which column each value came from. */
final class RowPass {

    private final int row;
    private final StringJoiner given = new StringJoiner(" ");
    private final StringJoiner additional = new StringJoiner(" ");
    private final StringJoiner family = new StringJoiner(" ");
    private final List<Email> emails = new ArrayList<>();
    private final List<Column> emailColumns = new ArrayList<>();
    private final List<Phone> phones = new ArrayList<>();
    private final List<Column> phoneColumns = new ArrayList<>();
    private final List<PostalAddress> addresses = new ArrayList<>();
    private final List<List<Column>> addressColumns = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> skills = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();
    private final StringJoiner note = new StringJoiner("\n");
    private final java.util.Map<String, Column> single = new java.util.HashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> optedOut = new HashSet<>();
    private String whole;
    private String alias;
    private String preferred;

    RowPass(int row) {
        this.row = row;
    }

    void name(Column column, String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (column.field()) {
            case GIVEN_NAME -> given.add(text);
            case ADDITIONAL_NAME -> additional.add(text);
            case FAMILY_NAME -> family.add(text);
            case NAME -> whole = whole == null ? text : whole;
            case ALIAS -> alias = alias == null ? text : alias;
            default -> throw new IllegalStateException(column.field().name());
        }
        single.putIfAbsent(pointer(column.field()), column);
    }

    void email(Column column, String address, String type) {
        emails.add(new Email(address, type, null));
        emailColumns.add(column);
    }

    void phone(Column column, String number, String type) {
        phones.add(new Phone(number, null, type, null));
        phoneColumns.add(column);
    }

    void address(List<Column> columns, PostalAddress address) {
        if (!addresses.contains(address)) {
            addresses.add(address);
            addressColumns.add(columns);
        }
    }

    void language(Column column, String tag) {
        if (column.field() == Field.PREFERRED_LANGUAGE && preferred == null) {
            preferred = tag;
        }
        if (column.field() == Field.LANGUAGES_SPOKEN || !tag.equals(preferred)) {
            spoken.add(tag);
        }
    }

    void tag(Column column, String word) {
        tags.add(word);
        single.putIfAbsent("/tags", column);
    }

    void skill(Column column, String word) {
        skills.add(word);
        single.putIfAbsent("/skills", column);
    }

    void note(Column column, String text) {
        note.add(text);
        single.putIfAbsent("/note", column);
    }

    void identifier(Column column, String id) {
        if (!id.isEmpty()) {
            identifiers.add(id);
            single.putIfAbsent("/identifiers", column);
        }
    }

    void optOut(Column column) {
        String channel = column.detail().isEmpty() ? "all" : column.detail();
        optedOut.add(channel);
        warn(column.index(), "opted_out_" + channel);
    }

    void warn(int column, String code) {
        warnings.add(new Warning(row, column, code));
    }

    void warn(Flaw flaw) {
        warn(columnOf(flaw.pointer().split("/")), flaw.code());
    }

    List<Warning> warnings() {
        return warnings;
    }

    Set<String> optedOut() {
        return optedOut;
    }

    /** A whole name stands in for the given name only where no parts are known: it shows right and is never split. */
    PersonDraft draft(String defaultLanguage, String origin) {
        boolean parts = given.length() > 0 || family.length() > 0;
        return new PersonDraft(parts ? text(given) : whole, text(additional), text(family), alias,
                preferred == null ? defaultLanguage : preferred, spoken, emails, phones, addresses, tags, skills,
                text(note), identifiers, origin, null, null, null);
    }

    private static String text(StringJoiner joined) {
        return joined.length() == 0 ? null : joined.toString();
    }

    private static String pointer(Field field) {
        return switch (field) {
            case ADDITIONAL_NAME -> "/additional_name";
            case FAMILY_NAME -> "/family_name";
            case ALIAS -> "/alias";
            default -> "/given_name";
        };
    }

    /** Of a JSON pointer into the draft, like {@code /emails/1/address}. */
    private int columnOf(String[] pointer) {
        int index = pointer.length > 2 && pointer[2].matches("\\d{1,4}") ? Integer.parseInt(pointer[2]) : -1;
        return switch (pointer[1]) {
            case "emails" -> at(emailColumns, index);
            case "phones" -> at(phoneColumns, index);
            case "postal_addresses" -> index < 0 || index >= addressColumns.size() ? -1
                    : ofAddress(addressColumns.get(index), pointer.length > 3 ? pointer[3] : "");
            default -> single.containsKey("/" + pointer[1]) ? single.get("/" + pointer[1]).index() : -1;
        };
    }

    private static int at(List<Column> columns, int index) {
        return index < 0 || index >= columns.size() ? -1 : columns.get(index).index();
    }

    private static int ofAddress(List<Column> columns, String part) {
        Field field = switch (part) {
            case "locality" -> Field.LOCALITY;
            case "region" -> Field.REGION;
            case "postal_code" -> Field.POSTAL_CODE;
            case "country" -> Field.COUNTRY;
            default -> Field.STREET;
        };
        return columns.stream().filter(column -> column.field() == field).findFirst().map(Column::index).orElse(-1);
    }
}
