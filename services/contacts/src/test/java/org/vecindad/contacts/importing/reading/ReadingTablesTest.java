package org.vecindad.contacts.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class ReadingTablesTest {

    private static final char[] LETTERS = "abcñÑé üß€’\"\n,;\t|=+-@0123456789 あ😀".toCharArray();

    /** Whatever a program writes in a usual dialect comes out as it went in. */
    @Test
    void whatWasWrittenIsReadAgainInEveryDialect() throws IOException {
        var random = new Random(20240506);
        for (int i = 0; i < 300; i++) {
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            FileKind kind = List.of(FileKind.CSV_UTF_8, FileKind.CSV_UTF_16_LE, FileKind.CSV_UTF_16_BE).get(random.nextInt(3));
            int width = 2 + random.nextInt(6);
            List<List<String>> table = new ArrayList<>();
            table.add(IntStream.range(0, width).mapToObj(c -> "column" + c).toList());
            for (int r = 0; r < 4 + random.nextInt(20); r++) {
                table.add(IntStream.range(0, width).mapToObj(c -> text(random)).toList());
            }

            var rows = read(written(table, delimiter, kind));

            assertThat(rows).as("table %d, %s, %s", i, kind, delimiter).extracting(Row::cells).isEqualTo(table);
            assertThat(rows).extracting(Row::number).isEqualTo(IntStream.rangeClosed(1, table.size()).boxed().toList());
        }
    }

    @Test
    void tellsWindowsLettersFromUtf8ByTheLastOfThem() throws IOException {
        String plain = "Nombre,Tel\n" + "Ana,415-555-0100\n".repeat(60_000) + "Begoña,415-555-0101\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            var rows = read(plain.getBytes(charset));
            assertThat(rows.getLast().cell(0)).isEqualTo("Begoña");
        }
    }

    @Test
    void aLetterMayBeCutByAnyBuffer() {
        byte[] bytes = "ñ€😀".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size < 9; size++) {
            var check = new Utf8Check();
            for (int at = 0; at < bytes.length; at += size) {
                check.see(bytes, at, Math.min(size, bytes.length - at));
            }
            assertThat(check.valid()).as("pieces of %d", size).isTrue();
        }
        var cut = new Utf8Check();
        cut.see(bytes, 0, bytes.length - 1);
        assertThat(cut.valid()).isFalse();
    }

    @Test
    void emptyLinesCountAsTheSpreadsheetCountsThem() throws IOException {
        var rows = read("Nombre,Tel\n\n\nAna,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getLast().number()).isEqualTo(4);
        assertThat(rows.get(1).blank()).isTrue();
    }

    @Test
    void refusesWhatIsNoTableAndSaysWhatItIs() {
        assertThat(reason(new byte[0])).isEqualTo(UnreadableFile.Reason.FILE_IS_EMPTY);
        assertThat(reason("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(UnreadableFile.Reason.FILE_IS_NOT_A_TABLE);
        assertThat(reason(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 16})).isEqualTo(UnreadableFile.Reason.FILE_IS_NOT_A_TABLE);
        assertThat(reason("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo(UnreadableFile.Reason.FILE_IS_NOT_A_TABLE);
        assertThat(reason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo(UnreadableFile.Reason.FILE_IS_AN_OLD_OR_PROTECTED_WORKBOOK);
        assertThat(reason(new byte[] {1, 2, 3, 4, 0, 0, 7})).isEqualTo(UnreadableFile.Reason.FILE_IS_NOT_A_TABLE);
    }

    @Test
    void oneOpenQuoteDoesNotSwallowTheFile() {
        String text = "Nombre,Tel\n\"Ulises,1\n" + "Ana,415-555-0100\n".repeat(100_000);

        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.A_QUOTE_IS_NEVER_CLOSED));
    }

    @Test
    void anOpenQuoteMakesNobodyOfSeveralPeopleEitherInAShortFile() {
        String text = "Nombre,Apellidos\n\"Ana,Sin cierre\nBeto,Dos\nCarla,Tres\n";

        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.A_QUOTE_IS_NEVER_CLOSED));
    }

    @Test
    void moreRowsThanAWorksheetHoldsAreTooMany() {
        var few = new Limits(3, 10, 100, 10_000, 10_000);
        byte[] bytes = "a,b\n1,2\n1,2\n1,2\n".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new CsvTable(FileKind.CSV_UTF_8, few).read(new ByteArrayInputStream(bytes), row -> { }))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.FILE_HAS_TOO_MANY_ROWS));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int at = random.nextInt(LETTERS.length);
            // a pair of halves stays together
            if (!Character.isSurrogate(LETTERS[at])) {
                text.append(LETTERS[at]);
            }
        }
        return text.toString();
    }

    private static byte[] written(List<List<String>> table, char delimiter, FileKind kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, kind.charset())) {
            writer.write('\uFEFF');
            var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setQuoteMode(org.apache.commons.csv.QuoteMode.ALL).get();
            try (var printer = new CSVPrinter(writer, format)) {
                printer.printRecords(table);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        var sniffer = new FileSniffer();
        sniffer.see(bytes, 0, bytes.length);
        List<Row> rows = new ArrayList<>();
        new CsvTable(sniffer.kind(), Limits.USUAL).read(new ByteArrayInputStream(bytes), rows::add);
        return rows;
    }

    private static UnreadableFile.Reason reason(byte[] bytes) {
        var sniffer = new FileSniffer();
        sniffer.see(bytes, 0, bytes.length);
        try {
            throw new AssertionError(sniffer.kind());
        } catch (UnreadableFile unreadable) {
            return unreadable.reason();
        }
    }
}
