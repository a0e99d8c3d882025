package org.vecindad.measure;

import java.util.List;
import java.util.Random;

/** Invented people, the same ones every time: row i depends on i alone. */
public final class Rows {

    public record Row(String givenName, String familyName, String phone, String email, String language, String postalCode, List<String> tags) {

        String csv() {
            return String.join(",", givenName, familyName, phone, email, language, postalCode, '"' + String.join("; ", tags) + '"');
        }
    }

    public static final String HEADER = "Nombre,Apellidos,Celular,Correo electrónico,Idioma,Código postal,Etiquetas";

    private static final String[] FIRST = {"María", "José", "Guadalupe", "Xóchitl", "Wilmer", "Yesenia", "Jean-Baptiste", "Fatima", "Nguyễn", "Ana", "Óscar", "Inés", "Itzel", "Emmanuel", "Rosa", "Lázaro"};
    private static final String[] SYLLABLES = {"ra", "mí", "lo", "pez", "ga", "no", "chi", "tla", "ve", "rón", "sa", "nú", "ñez", "ta", "co", "ber", "du", "que", "al", "mon"};
    private static final String[] LANGUAGES = {"es", "es", "es", "en", "mam", "quc", "ht", "ar", "vi"};
    private static final String[] TAGS = {"volunteer", "observer", "tenant", "union", "faith", "parent", "driver", "interpreter", "student", "legal"};

    private Rows() {
    }

    public static Row row(int i) {
        var random = new Random(i * 31L + 7);
        String family = surname(random) + " " + surname(random);
        var tags = List.of(TAGS[random.nextInt(TAGS.length)], TAGS[random.nextInt(TAGS.length)]);
        return new Row(FIRST[random.nextInt(FIRST.length)] + " " + surname(random), family, phone(i), "p" + i + "@example.org", LANGUAGES[random.nextInt(LANGUAGES.length)],
            "%05d".formatted(94000 + random.nextInt(900)), tags.stream().distinct().toList());
    }

    /** Ten-digit numbers with an area code and exchange that exist, one for each i below nine million. */
    private static String phone(int i) {
        String[] areas = {"510", "415", "408", "209", "559", "916", "831", "707", "650", "925"};
        int line = i % 900_000;
        return "%s-%03d-%04d".formatted(areas[i / 900_000 % areas.length], 210 + line / 10_000 * 7, line % 10_000);
    }

    static String surname(Random random) {
        var name = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    static String tag(int i) {
        return TAGS[i % TAGS.length];
    }

    /** A piece of a surname as someone would type it, without accents. */
    static String piece(int i) {
        String name = row(i).familyName();
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(java.util.Locale.ROOT);
        return plain.substring(1, Math.min(plain.length(), 6)).strip();
    }
}
