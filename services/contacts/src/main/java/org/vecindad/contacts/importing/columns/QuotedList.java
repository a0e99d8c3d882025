package org.vecindad.contacts.importing.columns;

import java.util.ArrayList;
import java.util.List;

/** A list in one cell that is itself comma-separated with quotes, as Mailchimp writes its tags. */
final class QuotedList {

    private QuotedList() {
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                word.append('"');
                i++;
            } else if (c == '"' && (quoted || word.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        String text = word.toString().strip();
        if (!text.isEmpty()) {
            words.add(text);
        }
        word.setLength(0);
    }
}
