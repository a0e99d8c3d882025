package org.vecindad.contacts.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Which of the things that are never written down the cards of a file hold. Looks at the names of lines only. */
final class LeftOutOfCards {

    private static final int LONGEST_NAME = 40;
    private static final Map<String, String> NAMES = names();

    private LeftOutOfCards() {
    }

    static Collection<String> in(InputStream bytes, FileKind kind) throws IOException {
        var found = new TreeSet<String>();
        try (var lines = new BufferedReader(new InputStreamReader(bytes, kind.charset()))) {
            var name = new StringBuilder(LONGEST_NAME);
            boolean counts = true;
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n' || c == '\r') {
                    name.setLength(0);
                    counts = true;
                } else if (counts && (c == ':' || c == ';')) {
                    var heading = NAMES.get(name.toString().toUpperCase(Locale.ROOT).replaceFirst("^ITEM\\d+\\.", ""));
                    if (heading != null) {
                        found.add(heading);
                    }
                    counts = false;
                } else if (counts) {
                    name.append((char) c);
                    counts = name.length() < LONGEST_NAME;
                }
            }
        }
        return found;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("BDAY", "Birthday");
        names.put("BIRTHPLACE", "Birth place");
        names.put("GEO", "Coordinates");
        names.put("PHOTO", "Contact photo");
        names.put("LOGO", "Contact photo");
        return Map.copyOf(names);
    }
}
