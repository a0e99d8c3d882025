package org.vecindad.contacts.intake;

import com.ibm.icu.text.Normalizer2;

import java.util.List;

/**
 * One form for comparing names: no case, no accents, no apostrophes ({@code O'Connor} is {@code oconnor}), anything
 * else that is neither letter nor digit is a space.
 */
public final class Folding {

    private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private Folding() {
    }

    public static String fold(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var decomposed = isAscii(text) ? text : DECOMPOSED.normalize(CASE_FOLDED.normalize(text));
        var folded = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                appendPlain(folded, c);
            } else if (!vanishes(c)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    public static List<String> words(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    // Letters that carry their stroke inside and therefore do not decompose.
    private static void appendPlain(StringBuilder to, int c) {
        switch (c) {
            case 'ø' -> to.append('o');
            case 'ł' -> to.append('l');
            case 'đ', 'ð' -> to.append('d');
            case 'ħ' -> to.append('h');
            case 'ı' -> to.append('i');
            case 'æ' -> to.append("ae");
            case 'œ' -> to.append("oe");
            case 'þ' -> to.append("th");
            default -> to.appendCodePoint(Character.toLowerCase(c));
        }
    }

    private static boolean vanishes(int c) {
        return switch (c) {
            case '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´', '′' -> true;
            default -> switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
                default -> false;
            };
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
