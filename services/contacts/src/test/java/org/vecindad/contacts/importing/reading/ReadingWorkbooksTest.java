package org.vecindad.contacts.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class ReadingWorkbooksTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATION = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    @Test
    void readsWhatALibraryWrites() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "tests", "1.0")) {
            var sheet = workbook.newWorksheet("Vecinas");
            sheet.value(0, 0, "Nombre");
            sheet.value(0, 1, "Tel");
            sheet.value(0, 2, "CP");
            sheet.value(2, 0, "Núñez & <Hijas> \"La Ñ\"");
            sheet.value(2, 1, 4155550142L);
            sheet.value(2, 2, 2134);
            sheet.formula(3, 0, "1+1");
            sheet.value(3, 2, true);
        }

        var rows = read(bytes.toByteArray());

        assertThat(rows).extracting(Row::number).containsSubsequence(1, 3, 4);
        assertThat(rows.getFirst().cells()).containsExactly("Nombre", "Tel", "CP");
        var third = rows.stream().filter(row -> row.number() == 3).findFirst().orElseThrow();
        assertThat(third.cells()).containsExactly("Núñez & <Hijas> \"La Ñ\"", "4155550142", "2134");
    }

    @Test
    void readsTextsBehindTheSheetRichTextAndNumbersInAnyForm() throws IOException {
        var rows = read(workbook(
                "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"C5\"><v>4.155550142E9</v></c><c r=\"D5\" t=\"inlineStr\"><is><t>aquí</t></is></c></row>"
                        + "<row r=\"7\"><c r=\"B7\" t=\"str\"><f>A1&amp;\"x\"</f><v>=no</v></c><c t=\"e\"><v>#N/A</v></c><c><v>94110.0</v></c></row>",
                "<si><t>no</t></si><si><r><t>Ma</t></r><r><t xml:space=\"preserve\">ría </t></r><rPh sb=\"0\"><t>XX</t></rPh></si>", true));

        assertThat(rows).extracting(Row::number).containsExactly(5, 7);
        assertThat(rows.get(0).cells()).containsExactly("María ", "", "4155550142", "aquí");
        assertThat(rows.get(1).cells()).containsExactly("", "=no", "", "94110");
    }

    @Test
    void takesTheFirstSheetThatIsVisibleAndHasRows() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/worksheets/hidden.xml", sheet("<row r=\"1\"><c t=\"str\"><v>secreto</v></c></row>"));
        parts.put("xl/worksheets/empty.xml", sheet(""));
        parts.put("xl/worksheets/full.xml", sheet("<row r=\"1\"><c t=\"str\"><v>lista</v></c></row>"));
        parts.put("xl/workbook.xml", "<workbook " + MAIN + " " + RELATION + "><sheets><sheet name=\"h\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>"
                + "<sheet name=\"e\" sheetId=\"2\" r:id=\"r2\"/><sheet name=\"f\" sheetId=\"3\" r:id=\"r3\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/hidden.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"/xl/worksheets/empty.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"x/worksheet\" Target=\"worksheets/full.xml\"/></Relationships>");

        assertThat(read(zip(parts))).extracting(Row::cells).containsExactly(List.of("lista"));
    }

    @Test
    void aLongSheetIsNotTooMuchForTheParser() throws IOException {
        var rows = new StringBuilder();
        for (int i = 1; i <= 30_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c t=\"inlineStr\"><is><t>Núñez &amp; Hijas &#241; ").append(i).append("</t></is></c></row>");
        }

        var read = read(workbook(rows.toString(), "", false));

        assertThat(read).hasSize(30_000);
        assertThat(read.getLast().cell(0)).isEqualTo("Núñez & Hijas ñ 30000");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsTooLarge() {
        var small = new Limits(1_000, 10, 100, 10_000, 100_000);
        byte[] bomb = workbook("<row r=\"1\"><c t=\"str\"><v>" + "0".repeat(5_000_000) + "</v></c></row>", "", false);

        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(bomb, small))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.FILE_IS_TOO_LARGE));
    }

    @Test
    void nothingIsFetchedAndNothingIsExpanded() {
        byte[] evil = workbook("<row r=\"1\"><c t=\"str\"><v>&file;</v></c></row>", "", false,
                "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>");

        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(evil));
    }

    @Test
    void whatIsNoWorkbookOrBreaksOffIsRefused() {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(zip(Map.of("word/document.xml", "<x/>"))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(UnreadableFile.Reason.FILE_IS_NOT_A_TABLE));
        byte[] whole = workbook("<row r=\"1\"><c t=\"str\"><v>lista</v></c></row>".repeat(2_000), "", false);
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)));
    }

    private static String sheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static byte[] workbook(String rows, String texts, boolean textsLast) {
        return workbook(rows, texts, textsLast, "");
    }

    private static byte[] workbook(String rows, String texts, boolean textsLast, String prolog) {
        Map<String, String> parts = new LinkedHashMap<>();
        String shared = "<sst " + MAIN + ">" + texts + "</sst>";
        if (!textsLast) {
            parts.put("xl/sharedStrings.xml", shared);
        }
        parts.put("xl/worksheets/sheet1.xml", prolog + sheet(rows));
        if (textsLast) {
            parts.put("xl/sharedStrings.xml", shared);
        }
        parts.put("xl/workbook.xml", "<workbook " + MAIN + " " + RELATION + "><sheets><sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] bytes) throws IOException {
        return read(bytes, Limits.USUAL);
    }

    private static List<Row> read(byte[] bytes, Limits limits) throws IOException {
        List<Row> rows = new ArrayList<>();
        new XlsxTable(limits, new Texts()).read(new Bytes(bytes), rows::add);
        return rows;
    }

    private record Bytes(byte[] bytes) implements ByteSource {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream from(long offset) {
            return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
        }
    }

    private static final class Texts implements SharedStrings {

        private final List<String> texts = new ArrayList<>();

        @Override
        public void add(String text) {
            texts.add(text);
        }

        @Override
        public String get(int index) {
            return index >= 0 && index < texts.size() ? texts.get(index) : "";
        }
    }
}
