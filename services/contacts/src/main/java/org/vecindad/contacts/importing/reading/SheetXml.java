package org.vecindad.contacts.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of one worksheet. A formula counts as the value it last had. */
final class SheetXml {

    private final Limits limits;
    private final SharedStrings strings;

    SheetXml(Limits limits, SharedStrings strings) {
        this.limits = limits;
        this.strings = strings;
    }

    void read(InputStream content, RowSink sink) throws IOException, XMLStreamException {
        XMLStreamReader xml = Xml.reader(content);
        int number = 0;
        int rows = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                number = number(xml.getAttributeValue(null, "r"), number + 1);
                if (++rows > limits.rows()) {
                    throw new UnreadableFile(UnreadableFile.Reason.FILE_HAS_TOO_MANY_ROWS);
                }
                sink.take(new Row(number, cells(xml)));
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return;
            }
        }
    }

    private List<String> cells(XMLStreamReader xml) throws IOException, XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                String text = cell(xml, xml.getAttributeValue(null, "t"));
                if (column < limits.columns() && !text.isEmpty()) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    if (cells.size() == column) {
                        cells.add(limits.cell(text));
                    }
                }
            }
        }
        return cells;
    }

    private String cell(XMLStreamReader xml, String type) throws IOException, XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = SharedStringsXml.text(xml, "is", limits);
                    default -> {
                        // the formula itself, extensions
                    }
                }
            }
        }
        return switch (type == null ? "n" : type) {
            case "s" -> strings.get(number(value, -1));
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            case "n" -> plainNumber(value);
            default -> value;
        };
    }

    /** Phones and postal codes that were typed as numbers come as 4.155550142E9. */
    private static String plainNumber(String value) {
        if (value.isBlank() || value.length() > 40) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip());
            if (Math.abs(number.scale()) > 40) {
                return value;
            }
            String plain = number.toPlainString();
            return plain.contains(".") ? plain.replaceAll("0+$", "").replaceAll("\\.$", "") : plain;
        } catch (NumberFormatException text) {
            return value;
        }
    }

    private static int number(String digits, int otherwise) {
        try {
            return digits == null ? otherwise : Integer.parseInt(digits.strip());
        } catch (NumberFormatException text) {
            return otherwise;
        }
    }

    /** {@code AB12} is column 27, from 0. */
    private static int column(String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
