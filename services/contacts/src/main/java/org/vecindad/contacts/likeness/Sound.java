package org.vecindad.contacts.likeness;

/**
 * How a name sounds in Spanish, and nearly so in English: v is b, z and soft c are s, h is silent, ll is y. Two spellings of
 * one name have one sound; it is a key to find by, not a proof.
 */
final class Sound {

    private Sound() {
    }

    static String of(String word) {
        var sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            switch (c) {
                case 'h' -> {
                }
                case 'v' -> add(sound, 'b');
                case 'z' -> add(sound, 's');
                case 'x' -> add(sound, i == 0 ? 's' : 'j');
                case 'y' -> add(sound, 'i');
                case 'w' -> add(sound, 'u');
                case 'k' -> add(sound, 'k');
                case 'c' -> {
                    if (next == 'h') {
                        add(sound, 'q');
                        i++;
                    } else {
                        add(sound, soft(next) ? 's' : 'k');
                    }
                }
                case 'q' -> {
                    add(sound, 'k');
                    i += next == 'u' ? 1 : 0;
                }
                case 'g' -> {
                    add(sound, soft(next) ? 'j' : 'g');
                    i += next == 'u' && i + 2 < word.length() && soft(word.charAt(i + 2)) ? 1 : 0;
                }
                case 'p' -> {
                    if (next == 'h') {
                        add(sound, 'f');
                        i++;
                    } else {
                        add(sound, 'p');
                    }
                }
                case 'l' -> {
                    if (next == 'l' && i + 2 < word.length()) {
                        add(sound, 'i');
                        i++;
                    } else {
                        add(sound, 'l');
                    }
                }
                default -> add(sound, c);
            }
        }
        return sound.toString();
    }

    private static boolean soft(char c) {
        return c == 'e' || c == 'i' || c == 'y';
    }

    private static void add(StringBuilder sound, char c) {
        if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
            sound.append(c);
        }
    }
}
