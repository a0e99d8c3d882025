package org.vecindad.contacts.importing.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vecindad.contacts.intake.Folding;

/** The ways in which people and programs write one or several values into a cell. */
final class CellValues {

    private static final String GOOGLE = " ::: ";
    private static final Pattern LIST = Pattern.compile(" ::: |[;|\\n]");
    /** Every word in quotes: whatever stands in them is part of the word. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*+\"(?:,\\s*\"(?:[^\"]|\"\")*+\")*+");
    private static final Pattern ADDRESSES = Pattern.compile(" ::: |[;,|\\s]+");
    private static final Pattern NUMBERS = Pattern.compile(" ::: |[;,|/\\n]| (?:o|or|y|and) ");
    private static final Pattern LANGUAGES = Pattern.compile(" ::: |[;,|/&+\\n]| (?:y|and|e) ");
    private static final Set<String> NOTHING = Set.of("n/a", "na", "n/d", "-", "--", "---", "none", "null", "#n/a", "?",
            "x", "xx", "no", "no tiene", "ninguno", "ninguna", "nada", "sin correo", "sin telefono", "sin teléfono",
            "no email", "no phone", "unknown", "desconocido", "0");
    private static final Set<String> YES = Set.of("true", "yes", "y", "si", "1", "x", "t", "unsubscribed", "opt out",
            "opted out", "optout", "spam complaint", "previous spam complaint", "baja", "do not call", "do not contact",
            "no llamar", "no contactar", "no llamadas", "no mensajes", "do not text", "do not email", "dnc", "verdadero", "cierto");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "f", "opt out", "opted out", "unsubscribed");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}/\\d{1,2}/\\d{2,4}.*");
    private static final Map<String, String> COUNTRIES = countries();

    private CellValues() {
    }

    /** The text of a cell; an apostrophe that only keeps a spreadsheet from calculating is not part of it. */
    static String text(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@＝＋－＠".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    /** Of a contact detail: nothing also when the cell says that there is none. */
    static String detail(String cell) {
        String text = text(cell);
        return text.length() < 15 && NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** Of a name; nobody is called "n/a", but somebody may be called Nada or No. */
    static String name(String cell) {
        String text = text(cell);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "n/a", "-", "--", "null", "#n/a", "?" -> "";
            default -> text;
        };
    }

    static List<String> emails(String cell) {
        String text = detail(cell);
        // "Luz Ortega <luz@example.org>"
        int from = text.indexOf('<');
        if (from >= 0 && text.indexOf('>') > from) {
            text = text.substring(from + 1, text.indexOf('>'));
        }
        return text.indexOf('@') == text.lastIndexOf('@') ? one(text) : split(ADDRESSES, text);
    }

    /** Several numbers only where each part has the digits of one: "(415) 555-0142, ext. 3" is one. */
    static List<String> phones(String cell) {
        String text = detail(cell);
        List<String> parts = split(NUMBERS, text);
        return parts.size() > 1 && parts.stream().allMatch(part -> part.chars().filter(Character::isDigit).count() >= 7)
                ? parts : one(text);
    }

    static List<String> words(String cell) {
        String text = text(cell);
        if (QUOTED.matcher(text).matches()) {
            return QuotedList.split(text);
        }
        if (text.contains(GOOGLE) || text.indexOf(';') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('|') >= 0) {
            return split(LIST, text).stream().map(CellValues::unquoted).toList();
        }
        return QuotedList.split(text);
    }

    static List<String> languages(String cell) {
        return split(LANGUAGES, detail(cell));
    }

    /** Google's own labels begin with an asterisk; those that say nothing about a person are dropped. */
    static Optional<String> tag(String word) {
        String tag = word.startsWith("* ") ? word.substring(2).strip() : word;
        boolean empty = tag.isEmpty() || word.startsWith("*") && Set.of("mycontacts", "my contacts", "starred").contains(tag.toLowerCase(Locale.ROOT));
        return empty ? Optional.empty() : Optional.of(tag);
    }

    static boolean saysYes(String cell) {
        String text = text(cell);
        return !text.isEmpty() && (YES.contains(Folding.fold(text)) || DATE.matcher(text).matches());
    }

    static boolean saysNo(String cell) {
        return NO.contains(Folding.fold(text(cell)));
    }

    /** A spreadsheet that took a postal code for a number dropped its leading zero. */
    static String postalCode(String cell) {
        String text = detail(cell);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.length() == 4 && whole.chars().allMatch(Character::isDigit) ? "0" + whole : whole;
    }

    static String country(String cell) {
        String text = detail(cell);
        return COUNTRIES.getOrDefault(Folding.fold(text), text);
    }

    private static List<String> one(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> split(Pattern by, String text) {
        return Arrays.stream(by.split(text)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static String unquoted(String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"") ? word.substring(1, word.length() - 1) : word;
    }

    private static Map<String, String> countries() {
        Map<String, String> names = Stream.of(Locale.getISOCountries())
                .flatMap(code -> Stream.of(Locale.ENGLISH, Locale.of("es"))
                        .map(shown -> Map.entry(Folding.fold(Locale.of("", code).getDisplayCountry(shown)), code)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        Map.of("usa", "US", "u s a", "US", "u s", "US", "us of a", "US", "united states of america", "US", "eeuu", "US",
                "ee uu", "US", "estados unidos de america", "US", "mex", "MX").forEach(names::put);
        return Map.copyOf(names);
    }
}
