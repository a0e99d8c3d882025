package org.vecindad.contacts.likeness;

import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of a name by their place, without what binds them. */
record NameWords(List<String> given, List<String> middle, List<String> family, List<String> alias, String suffix, String spelled) {

    // "María de los Ángeles" and "Maria Angeles", "De la Cruz" and "Cruz"
    private static final Set<String> BINDING = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "di", "van", "von", "der", "den",
            "sr", "sra", "srta", "don", "dona", "mr", "mrs", "ms", "dr", "dra");
    private static final Map<String, String> GENERATIONS = Map.of("jr", "junior", "junior", "junior", "hijo", "junior", "ii", "junior", "iii", "third", "senior", "senior", "padre", "senior");
    private static final Map<String, String> WRITTEN_SHORT = Map.of("ma", "maria", "mª", "maria", "mria", "maria", "fco", "francisco", "hdez", "hernandez", "hdz", "hernandez",
            "glez", "gonzalez", "rdz", "rodriguez", "mtz", "martinez", "fdez", "fernandez");

    static NameWords of(PersonDraft draft) {
        var suffix = Stream.of(draft.familyName(), draft.givenName(), draft.additionalName()).filter(Objects::nonNull)
                .flatMap(part -> Folding.words(part).stream()).map(GENERATIONS::get).filter(Objects::nonNull).findFirst().orElse("");
        return new NameWords(words(draft.givenName()), words(draft.additionalName()), words(draft.familyName()), words(draft.alias()), suffix, spelled(draft));
    }

    private static List<String> words(String part) {
        if (part == null) {
            return List.of();
        }
        var all = Folding.words(part);
        var words = new ArrayList<String>(all.size());
        for (var word : all) {
            if (!BINDING.contains(word) && !GENERATIONS.containsKey(word)) {
                words.add(WRITTEN_SHORT.getOrDefault(word, word));
            }
        }
        // a name that is nothing but such words is still a name
        return words.isEmpty() ? all : words;
    }

    private static String spelled(PersonDraft draft) {
        return Stream.of(draft.givenName(), draft.additionalName(), draft.familyName()).filter(Objects::nonNull)
                .map(part -> part.toLowerCase(Locale.ROOT).strip()).collect(Collectors.joining(" "));
    }
}
