package org.vecindad.contacts.exporting.file;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is written of each person. There is none for notes: what was said in confidence does not leave. */
public enum ExportColumn {
    NAMES, ALIAS, PHONES, EMAILS, ADDRESSES, LANGUAGES, TAGS, SKILLS, CONSENTS;

    /** All but where people live. */
    public static final List<ExportColumn> USUAL = List.of(NAMES, ALIAS, PHONES, EMAILS, LANGUAGES, TAGS, SKILLS, CONSENTS);

    /** A list that says whom to contact says whom not to, and who is who. */
    public static Set<ExportColumn> withWhatAlwaysIs(Collection<ExportColumn> chosen) {
        var all = EnumSet.of(NAMES, CONSENTS);
        all.addAll(chosen);
        return all;
    }

    /** Whether somebody can be reached by it. */
    public boolean reaches() {
        return switch (this) {
            case PHONES, EMAILS, ADDRESSES -> true;
            case NAMES, ALIAS, LANGUAGES, TAGS, SKILLS, CONSENTS -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Set<ExportColumn> of(Collection<String> words) {
        return words.stream().map(word -> valueOf(word.toUpperCase(Locale.ROOT))).collect(Collectors.toCollection(() -> EnumSet.noneOf(ExportColumn.class)));
    }
}
