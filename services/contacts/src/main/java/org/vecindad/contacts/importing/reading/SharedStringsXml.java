package org.vecindad.contacts.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads {@code sharedStrings.xml}: one {@code si} a text, in runs where it is formatted, without the pronunciation. */
final class SharedStringsXml {

    private SharedStringsXml() {
    }

    static void read(InputStream content, Limits limits, SharedStrings to) throws IOException, XMLStreamException {
        XMLStreamReader xml = Xml.reader(content);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                to.add(limits.cell(text(xml, "si", limits)));
            }
        }
    }

    /** All {@code t} inside the element that the parser stands at, up to its end. */
    static String text(XMLStreamReader xml, String element, Limits limits) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                    inText = xml.getLocalName().equals("t");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    inText = false;
                    if (xml.getLocalName().equals(element)) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && phonetic == 0 && text.length() <= limits.cellCharacters()) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                default -> {
                    // comments and instructions hold no text of cells
                }
            }
        }
        return text.toString();
    }
}
