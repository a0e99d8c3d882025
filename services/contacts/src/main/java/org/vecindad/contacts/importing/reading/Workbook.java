package org.vecindad.contacts.importing.reading;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which entries of the archive are the worksheets, in the order of their tabs. */
final class Workbook {

    static final String PART = "xl/workbook.xml";
    static final String RELATIONS_PART = "xl/_rels/workbook.xml.rels";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_SHEETS = 100;

    private final List<String> visible = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();

    void readSheets(InputStream content) throws XMLStreamException {
        elements(content, this::sheet);
    }

    void readRelations(InputStream content) throws XMLStreamException {
        elements(content, this::relation);
    }

    List<String> visibleSheets() {
        return visible.stream().map(targets::get).filter(Objects::nonNull).limit(MOST_SHEETS).toList();
    }

    private void sheet(XMLStreamReader at) {
        if (at.getLocalName().equals("sheet")) {
            String state = at.getAttributeValue(null, "state");
            String relation = at.getAttributeValue(RELATIONS, "id");
            if (relation == null) {
                // the strict dialect has another namespace
                relation = at.getAttributeValue("http://purl.oclc.org/ooxml/officeDocument/relationships", "id");
            }
            if (relation != null && (state == null || state.equals("visible"))) {
                visible.add(relation);
            }
        }
    }

    private void relation(XMLStreamReader at) {
        String type = at.getAttributeValue(null, "Type");
        if (at.getLocalName().equals("Relationship") && type != null && type.endsWith("/worksheet")) {
            String target = at.getAttributeValue(null, "Target");
            targets.put(at.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
    }

    private interface ElementReader {
        void at(XMLStreamReader at);
    }

    private static void elements(InputStream content, ElementReader reader) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(content);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                reader.at(xml);
            }
        }
    }
}
