package org.vecindad.contacts.importing.columns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vecindad.contacts.intake.Folding;

/** Knows the headings of {@code headings.txt} and {@code left-out.txt}. */
final class HeadingBook {

    private static final Pattern LINE = Pattern.compile("(\\w+)\\s*(?:@(-|\\w+))?\\s*(?:=(\\w+))?\\s*:(.*)");
    private static final String NO_GROUP = "-";
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** After the patterns that reading it needs. */
    static final HeadingBook STANDARD = new HeadingBook();

    private final Map<String, Heading> known = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<String> leftOutWords = new ArrayList<>();

    private HeadingBook() {
        lines("headings.txt").forEach(this::learn);
        lines("left-out.txt").forEach(this::learnLeftOut);
    }

    /** The heading, or {@link Heading#UNKNOWN}. */
    Heading find(String header) {
        String folded = Folding.fold(header);
        if (folded.isEmpty()) {
            return Heading.UNKNOWN;
        }
        String key = squeezed(folded);
        Heading exact = known.get(key);
        if (exact != null) {
            return exact;
        }
        if (isLeftOut(folded)) {
            return new Heading(Field.LEFT_OUT, "", "");
        }
        Matcher number = DIGITS.matcher(key);
        if (number.find()) {
            Heading numbered = known.get(new StringBuilder(key).replace(number.start(), number.end(), "#").toString());
            if (numbered != null) {
                return switch (numbered.group()) {
                    case "" -> new Heading(numbered.field(), number.group(), numbered.detail());
                    case NO_GROUP -> new Heading(numbered.field(), "", numbered.detail());
                    default -> numbered;
                };
            }
        }
        return HeadingWords.guess(folded);
    }

    private boolean isLeftOut(String folded) {
        String padded = " " + folded + " ";
        return leftOut.contains(squeezed(folded)) || leftOutWords.stream().anyMatch(padded::contains);
    }

    private void learn(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("headings.txt: " + line);
        }
        var heading = new Heading(Field.named(parts.group(1)), orEmpty(parts.group(2)), orEmpty(parts.group(3)));
        for (String written : parts.group(4).split("\\|")) {
            // the number sign would be folded away like any other
            String key = String.join("#", java.util.Arrays.stream(written.split("#", -1))
                    .map(Folding::fold).map(HeadingBook::squeezed).toList());
            known.putIfAbsent(key, heading);
        }
    }

    private void learnLeftOut(String line) {
        if (line.startsWith("*")) {
            leftOutWords.add(" " + Folding.fold(line) + " ");
        } else {
            leftOut.add(squeezed(Folding.fold(line)));
        }
    }

    private static String squeezed(String folded) {
        return folded.replace(" ", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> lines(String resource) {
        try (var reader = new BufferedReader(new InputStreamReader(
                HeadingBook.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
