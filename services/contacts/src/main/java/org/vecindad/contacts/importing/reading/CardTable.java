package org.vecindad.contacts.importing.reading;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vecindad.contacts.intake.Imprint;

/**
 * The contacts of phones and address books (vCard 2.1 to 4.0) as a table: a row a card, numbered like the cards, below headings in
 * row 0. Photos, birthdays and the like are not read; that a file holds them is told by a heading that is left out.
 */
public final class CardTable {

    /** The headings stand above the first card. */
    public static final int HEADINGS = 0;

    private static final int PHONES = 4;
    private static final int EMAILS = 3;
    private static final int ADDRESSES = 2;
    private static final String SEVERAL = " ::: ";
    /** A photo of a phone's camera in letters. */
    private static final long LONGEST_CARD = 16_000_000;

    private final FileKind kind;
    private final Limits limits;

    public CardTable(FileKind kind, Limits limits) {
        this.kind = kind;
        this.limits = limits;
    }

    /** Goes over the bytes twice: first for what the cards hold that is left out. */
    public void read(ByteSource bytes, RowSink sink) throws IOException {
        var leftOut = LeftOutOfCards.in(bytes.from(0), kind);
        sink.take(new Row(HEADINGS, headings(leftOut)));
        var text = new GuardedReader(new BufferedReader(new InputStreamReader(bytes.from(0), kind.charset())), LONGEST_CARD);
        int number = 0;
        try (VCardReader reader = new VCardReader(text)) {
            reader.setDefaultQuotedPrintableCharset(kind.charset());
            for (VCard card = next(reader); card != null; card = next(reader)) {
                text.recordEnds();
                if (++number > limits.rows()) {
                    throw new UnreadableFile(UnreadableFile.Reason.FILE_HAS_TOO_MANY_ROWS);
                }
                sink.take(new Row(number, cells(card)));
            }
        }
    }

    private static VCard next(VCardReader reader) throws IOException {
        try {
            return reader.readNext();
        } catch (IllegalArgumentException | IllegalStateException broken) {
            throw new UnreadableFile(UnreadableFile.Reason.FILE_IS_DAMAGED);
        }
    }

    private static List<String> headings(Collection<String> leftOut) {
        var headings = new ArrayList<>(List.of("Full Name", "First Name", "Middle Name", "Last Name", "Nickname", "Preferred Language", "Tags", "Notes"));
        for (int i = 1; i <= PHONES; i++) {
            headings.add("Phone " + i + " - Value");
            headings.add("Phone " + i + " - Label");
        }
        for (int i = 1; i <= EMAILS; i++) {
            headings.add("E-mail " + i + " - Value");
            headings.add("E-mail " + i + " - Label");
        }
        for (int i = 1; i <= ADDRESSES; i++) {
            for (var part : List.of("Street", "City", "Region", "Postal Code", "Country")) {
                headings.add("Address " + i + " - " + part);
            }
        }
        headings.addAll(leftOut);
        return headings;
    }

    private List<String> cells(VCard card) {
        var cells = new ArrayList<String>();
        var name = card.getStructuredName();
        cells.add(card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue()));
        cells.add(name == null ? "" : text(name.getGiven()));
        cells.add(name == null ? "" : words(name.getAdditionalNames(), " "));
        cells.add(name == null ? "" : text(name.getFamily()));
        cells.add(card.getNickname() == null ? "" : words(card.getNickname().getValues(), " "));
        cells.add(card.getLanguages().isEmpty() ? "" : text(card.getLanguages().getFirst().getValue()));
        cells.add(card.getCategories() == null ? "" : list(card.getCategories().getValues()));
        cells.add(words(card.getNotes().stream().filter(note -> !Imprint.is(note.getValue())).map(note -> note.getValue() == null ? null : note.getValue().replace("\r\n", "\n")).toList(), "\n"));
        phones(card.getTelephoneNumbers(), cells);
        emails(card.getEmails(), cells);
        addresses(card.getAddresses(), cells);
        return cells.stream().map(limits::cell).toList();
    }

    private static void phones(List<Telephone> phones, List<String> cells) {
        var numbers = phones.stream().map(phone -> phone.getText() != null ? phone.getText() : phone.getUri() == null ? "" : phone.getUri().getNumber())
                .map(CardTable::text).toList();
        valuesAndLabels(numbers, phones, PHONES, cells);
    }

    private static void emails(List<Email> emails, List<String> cells) {
        valuesAndLabels(emails.stream().map(email -> text(email.getValue())).toList(), emails, EMAILS, cells);
    }

    // What is more than there are columns goes into the last one, which takes several.
    private static void valuesAndLabels(List<String> values, List<? extends VCardProperty> properties, int columns, List<String> cells) {
        for (int i = 0; i < columns; i++) {
            boolean last = i == columns - 1;
            cells.add(i >= values.size() ? "" : last ? words(values.subList(i, values.size()), SEVERAL) : values.get(i));
            cells.add(i >= values.size() ? "" : label(properties.get(i)));
        }
    }

    private static void addresses(List<Address> addresses, List<String> cells) {
        for (int i = 0; i < ADDRESSES; i++) {
            if (i >= addresses.size()) {
                cells.addAll(List.of("", "", "", "", ""));
                continue;
            }
            var address = addresses.get(i);
            cells.add(words(Arrays.asList(address.getStreetAddress(), address.getExtendedAddress()), "\n"));
            cells.add(text(address.getLocality()));
            cells.add(text(address.getRegion()));
            cells.add(text(address.getPostalCode()));
            cells.add(text(address.getCountry()));
        }
    }

    /** CELL, WORK, FAX; not that it is a voice or the preferred one. */
    private static String label(VCardProperty property) {
        return property.getParameters().getTypes().stream().map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> !List.of("voice", "pref", "internet", "msg", "x400").contains(type))
                .map(type -> type.equals("cell") ? "mobile" : type).collect(Collectors.joining(" "));
    }

    private static String words(List<String> values, String between) {
        return values.stream().filter(Objects::nonNull).map(String::strip).filter(value -> !value.isEmpty()).distinct().collect(Collectors.joining(between));
    }

    /** In quotes where a word holds what stands between words. */
    private static String list(List<String> values) {
        var quotes = values.stream().filter(Objects::nonNull).anyMatch(value -> value.chars().anyMatch(c -> ";|\"\n".indexOf(c) >= 0));
        return !quotes ? words(values, "; ") : values.stream().filter(Objects::nonNull).map(String::strip).filter(value -> !value.isEmpty()).distinct()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"').collect(Collectors.joining(","));
    }

    private static String text(String value) {
        return Stream.ofNullable(value).map(String::strip).findFirst().orElse("");
    }
}
