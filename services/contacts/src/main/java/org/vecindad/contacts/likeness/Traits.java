package org.vecindad.contacts.likeness;

import org.vecindad.contacts.intake.PersonDraft;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What of a person is compared, folded and in short. Packed it lies in the search index, which is only ever in memory.
 *
 * @param given    words of the given name, without articles
 * @param middle   words of the additional name
 * @param family   words of the family name, without articles
 * @param alias    words of the alias
 * @param suffix   junior or senior, in one form; empty where none is written
 * @param spelled  the whole name as written, in lower case, to tell accents from other differences
 */
public record Traits(List<String> given, List<String> middle, List<String> family, List<String> alias, String suffix, String spelled,
                     List<String> phones, List<String> emails, List<String> addresses, List<String> postalCodes, List<String> identifiers) {

    private static final String BETWEEN_FIELDS = "\u001f";
    private static final String BETWEEN_ITEMS = "\u001e";

    public static Traits of(PersonDraft draft) {
        var names = NameWords.of(draft);
        return new Traits(names.given(), names.middle(), names.family(), names.alias(), names.suffix(), names.spelled(),
                Contacts.phones(draft), Contacts.emails(draft), Contacts.addresses(draft), Contacts.postalCodes(draft), draft.identifiers());
    }

    public byte[] packed() {
        return String.join(BETWEEN_FIELDS, list(given), list(middle), list(family), list(alias), suffix, spelled, list(phones), list(emails),
                list(addresses), list(postalCodes), list(identifiers)).getBytes(StandardCharsets.UTF_8);
    }

    public static Traits unpacked(byte[] bytes, int offset, int length) {
        var fields = new String(bytes, offset, length, StandardCharsets.UTF_8).split(BETWEEN_FIELDS, -1);
        return new Traits(items(fields[0]), items(fields[1]), items(fields[2]), items(fields[3]), fields[4], fields[5], items(fields[6]),
                items(fields[7]), items(fields[8]), items(fields[9]), items(fields[10]));
    }

    /** Given and family name are in one field, as from a form with a single one. */
    boolean undivided() {
        return family.isEmpty() && given.size() > 1;
    }

    /** What the person is called: the given name, or the alias where there is none. */
    List<String> called() {
        return given.isEmpty() ? alias : given;
    }

    private static String list(List<String> items) {
        return String.join(BETWEEN_ITEMS, items);
    }

    private static List<String> items(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(BETWEEN_ITEMS, -1));
    }
}
