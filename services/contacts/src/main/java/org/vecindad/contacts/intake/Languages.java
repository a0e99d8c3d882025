package org.vecindad.contacts.intake;

import com.ibm.icu.util.ULocale;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** BCP 47 language tags in canonical case, indigenous ones too ({@code mam}, {@code quc}, {@code mix}). */
public final class Languages {

    private static final Map<String, String> NAMES = names();

    private Languages() {
    }

    /** The canonical tag, or nothing when it is none. */
    public static Optional<String> tag(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(typed.strip().replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** What a spreadsheet says: a tag, or the language's name in English or Spanish ("Español", "spanish", "Mam"). */
    public static Optional<String> recognize(String typed) {
        var byName = Optional.ofNullable(NAMES.get(Folding.fold(typed)));
        return byName.isPresent() ? byName : tag(typed).filter(tag -> primary(tag).length() <= 3);
    }

    /** The language without its region: {@code es} for {@code es-MX}. */
    public static String primary(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var code : ULocale.getISOLanguages()) {
            for (var shown : new ULocale[] {ULocale.ENGLISH, new ULocale("es"), new ULocale(code)}) {
                names.putIfAbsent(Folding.fold(ULocale.getDisplayLanguage(code, shown)), code);
            }
        }
        Map.of("castellano", "es", "mixteco", "mix", "quiché", "quc", "k'iche'", "quc", "q'anjob'al", "kjb",
                "kanjobal", "kjb", "mandarin", "zh", "inglés", "en", "haitian creole", "ht", "kreyòl", "ht")
                .forEach((name, tag) -> names.put(Folding.fold(name), tag));
        return Map.copyOf(names);
    }
}
