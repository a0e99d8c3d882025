package org.vecindad.committees.committee;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

/** The languages a committee works in: BCP 47 tags in canonical form, indigenous languages included, the main one first. */
final class Languages {

    private Languages() {
    }

    /** @throws ProblemException 400 with a violation for each that is not a language tag */
    static List<String> checked(List<String> tags) {
        var languages = new ArrayList<String>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < tags.size(); i++) {
            String language = canonical(tags.get(i));
            if (language.isEmpty()) {
                violations.add(new Violation("/languages/" + i, "not_a_language", "must be a BCP 47 language tag"));
            } else if (!languages.contains(language)) {
                languages.add(language);
            }
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return List.copyOf(languages);
    }

    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException notATag) {
            return "";
        }
    }
}
