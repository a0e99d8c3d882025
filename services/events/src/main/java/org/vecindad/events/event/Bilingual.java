package org.vecindad.events.event;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words in English, Spanish or both; one language is enough, what is missing is marked on the screen. */
@Schema(description = "Words in English, Spanish or both; one language is enough.")
public record Bilingual(
    @Schema(examples = "Know your rights") String en,
    @Schema(examples = "Conoce tus derechos") String es) {

    public Bilingual {
        en = meant(en);
        es = meant(es);
    }

    /** null rather than empty: nothing said in either language is nothing said. */
    static Bilingual of(String en, String es) {
        var words = new Bilingual(en, es);
        return words.saysNothing() ? null : words;
    }

    boolean saysNothing() {
        return en == null && es == null;
    }

    int longest() {
        return Stream.of(en, es).filter(Objects::nonNull).mapToInt(String::length).max().orElse(0);
    }

    /** The wanted language if it was written, else the other. */
    public String in(String language) {
        if (language != null && language.toLowerCase(Locale.ROOT).startsWith("es")) {
            return es != null ? es : en;
        }
        return en != null ? en : es;
    }

    String folded() {
        return fold(Stream.of(en, es).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    private static String meant(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
