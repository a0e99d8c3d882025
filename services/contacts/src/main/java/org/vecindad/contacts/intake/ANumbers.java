package org.vecindad.contacts.intake;

import java.util.regex.Pattern;

/**
 * The one pattern that no note keeps: an alien registration number with its prefix. Bare digits pass (they are phone
 * and case numbers), and so does the Spanish preposition before a phone number ("llamar a 5555 1234").
 */
public final class ANumbers {

    private static final Pattern PATTERN = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:"
                    + "(?:[Aa](?:lien)?[\\s#.\\-]*(?:[Nn]um(?:ber|ero)?|[Nn]úmero|[Nn]o|[Nn]º)[\\s.:#]*A?)"
                    + "|A[\\s#:.\\-]{0,3}"
                    + "|a[#\\-]?(?=\\d)"
                    + ")[\\s\\-]?\\d(?:[\\s.\\-]?\\d){7,8}(?![\\s.\\-]?\\d)");

    private ANumbers() {
    }

    public static boolean isIn(String text) {
        return text != null && PATTERN.matcher(text).find();
    }

    /** The text without the pattern; everything else stays as it was. */
    public static String removedFrom(String text) {
        return text == null ? null : PATTERN.matcher(text).replaceAll("");
    }
}
