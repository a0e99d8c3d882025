package org.vecindad.contacts.intake;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The parts of a week, Monday's morning first: {@code monday_morning} to {@code sunday_evening}. */
public final class TimesOfWeek {

    static final String FORM = "monday_morning, monday_afternoon, monday_evening … sunday_evening";

    private static final List<String> ALL = Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT))
            .flatMap(day -> Stream.of(day + "_morning", day + "_afternoon", day + "_evening")).toList();

    private TimesOfWeek() {
    }

    public static boolean has(String word) {
        return ALL.contains(word);
    }

    static List<String> inOrder(List<String> words) {
        return ALL.stream().filter(words::contains).toList();
    }
}
