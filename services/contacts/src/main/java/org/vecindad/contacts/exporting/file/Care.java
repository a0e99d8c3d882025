package org.vecindad.contacts.exporting.file;

import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.SafeContact;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How somebody is reached without harm, in words: who calls from a file must know it as who calls from here does. The remark stays
 * here, like notes.
 */
enum Care {
    ENGLISH("Never leave a message", "Never say where the call is from", "Only by %s", "Only %s", Locale.ENGLISH) {
        @Override
        String part(String word) {
            return word;
        }
    },
    SPANISH("Nunca dejar recado", "Nunca decir de dónde se llama", "Solo por %s", "Solo %s", Locale.of("es")) {
        @Override
        String part(String word) {
            return switch (word) {
                case "morning" -> "por la mañana";
                case "afternoon" -> "por la tarde";
                case "evening" -> "por la noche";
                default -> throw new IllegalArgumentException(word);
            };
        }
    };

    private final String noMessage;
    private final String noOrigin;
    private final String onlyBy;
    private final String onlyAt;
    private final Locale locale;

    Care(String noMessage, String noOrigin, String onlyBy, String onlyAt, Locale locale) {
        this.noMessage = noMessage;
        this.noOrigin = noOrigin;
        this.onlyBy = onlyBy;
        this.onlyAt = onlyAt;
        this.locale = locale;
    }

    /** Empty where nothing is to be minded. */
    static String of(SafeContact safe, boolean spanish) {
        return safe == null ? "" : (spanish ? SPANISH : ENGLISH).words(safe, Headings.in(spanish));
    }

    abstract String part(String word);

    private String words(SafeContact safe, Headings words) {
        var said = new ArrayList<String>();
        if (safe.neverLeaveMessage() != null) {
            said.add(noMessage);
        }
        if (safe.neverSayWhereFrom() != null) {
            said.add(noOrigin);
        }
        if (!safe.channels().isEmpty()) {
            said.add(onlyBy.formatted(words.words(safe.channels().stream().map(channel -> Channel.valueOf(channel.toUpperCase(Locale.ROOT))).toList())));
        }
        if (!safe.times().isEmpty()) {
            said.add(onlyAt.formatted(times(safe.times())));
        }
        return String.join(". ", said);
    }

    private String times(Collection<String> times) {
        return times.stream().map(time -> time.split("_"))
                .map(time -> DayOfWeek.valueOf(time[0].toUpperCase(Locale.ROOT)).getDisplayName(TextStyle.FULL, locale) + " " + part(time[1]))
                .collect(Collectors.joining(", "));
    }
}
