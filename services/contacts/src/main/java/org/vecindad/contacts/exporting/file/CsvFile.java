package org.vecindad.contacts.exporting.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table, UTF-8 with a byte order mark. Who took it stands in the last column of every row, so that no sorting or copying loses it. */
public final class CsvFile implements PeopleFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).setRecordSeparator("\r\n").get();
    private static final int PHONES = 3;
    private static final int EMAILS = 3;
    private static final int ADDRESSES = 2;

    private final CSVPrinter csv;
    private final Set<ExportColumn> columns;
    private final Watermark mark;
    private final Headings words;

    public CsvFile(OutputStream out, Set<ExportColumn> columns, Watermark mark) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(text, FORMAT);
        this.columns = columns;
        this.mark = mark;
        this.words = Headings.in(mark.spanish());
        csv.printRecord(headings());
    }

    private List<String> headings() {
        var cells = new ArrayList<>(words.names);
        add(cells, ExportColumn.ALIAS, words.alias);
        cells.add(words.doNotContact);
        cells.add(words.care);
        numbered(cells, ExportColumn.PHONES, PHONES, words.phone, words.phoneType);
        numbered(cells, ExportColumn.EMAILS, EMAILS, words.email, words.emailType);
        numbered(cells, ExportColumn.ADDRESSES, ADDRESSES, words.address.toArray(String[]::new));
        add(cells, ExportColumn.LANGUAGES, words.preferredLanguage, words.languagesSpoken);
        add(cells, ExportColumn.TAGS, words.tags);
        add(cells, ExportColumn.SKILLS, words.skills);
        Stream.of(Channel.values()).map(words::agreed).forEach(cells::add);
        cells.add(words.watermark);
        return cells;
    }

    @Override
    public void write(Exported person) throws IOException {
        var draft = person.draft();
        var cells = new ArrayList<String>();
        Stream.of(draft.givenName(), draft.additionalName(), draft.familyName()).map(CsvFile::orEmpty).forEach(cells::add);
        add(cells, ExportColumn.ALIAS, orEmpty(draft.alias()));
        cells.add(words.words(person.refused()));
        cells.add(Care.of(draft.safeContact(), mark.spanish()));
        if (columns.contains(ExportColumn.PHONES)) {
            valuesAndTypes(cells, PHONES, person.phones(), phone -> Cells.phone(phone.number()), Phone::type);
        }
        if (columns.contains(ExportColumn.EMAILS)) {
            valuesAndTypes(cells, EMAILS, emails(draft), Email::address, Email::type);
        }
        if (columns.contains(ExportColumn.ADDRESSES)) {
            addresses(cells, draft.postalAddresses());
        }
        add(cells, ExportColumn.LANGUAGES, Cells.language(draft.preferredLanguage(), mark.spanish()), Cells.languages(draft.languagesSpoken(), mark.spanish()));
        add(cells, ExportColumn.TAGS, Cells.list(draft.tags()));
        add(cells, ExportColumn.SKILLS, Cells.list(draft.skills()));
        for (var channel : Channel.values()) {
            cells.add(person.agreed().contains(channel) ? words.yes : person.refused().contains(channel) ? words.no : "");
        }
        cells.add(mark.line());
        csv.printRecord(cells.stream().map(Cells::harmless).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private void add(List<String> cells, ExportColumn column, String... more) {
        if (columns.contains(column)) {
            cells.addAll(List.of(more));
        }
    }

    private void numbered(List<String> cells, ExportColumn column, int most, String... patterns) {
        for (int i = 1; i <= most; i++) {
            for (var pattern : patterns) {
                add(cells, column, pattern.formatted(i));
            }
        }
    }

    private static List<Email> emails(PersonDraft draft) {
        return Stream.concat(draft.emails().stream().filter(Email::ranksFirst), draft.emails().stream().filter(email -> !email.ranksFirst())).toList();
    }

    // What is more than there are columns goes into the last one, which takes several.
    private static <T> void valuesAndTypes(List<String> cells, int columns, List<T> values, Function<T, String> value, Function<T, String> type) {
        for (int i = 0; i < columns; i++) {
            var here = i >= values.size() ? List.<T>of() : i == columns - 1 ? values.subList(i, values.size()) : List.of(values.get(i));
            cells.add(here.stream().map(value).collect(Collectors.joining(Cells.SEVERAL)));
            cells.add(here.size() == 1 ? orEmpty(type.apply(here.getFirst())) : "");
        }
    }

    private static void addresses(List<String> cells, List<PostalAddress> addresses) {
        for (int i = 0; i < ADDRESSES; i++) {
            var address = i < addresses.size() ? addresses.get(i) : new PostalAddress(null, null, null, null, null);
            cells.add(address.addressLines().stream().filter(Objects::nonNull).collect(Collectors.joining("\n")));
            Stream.of(address.locality(), address.region(), address.postalCode(), address.country()).map(CsvFile::orEmpty).forEach(cells::add);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
