package org.vecindad.contacts.segment;

import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.TimesOfWeek;
import org.vecindad.contacts.outreach.FreeText;
import org.vecindad.contacts.segment.Criterion.When;

import java.util.List;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a definition, each with its place. */
final class CheckingDefinitions {

    private static final int MOST_GROUPS = 10;
    private static final int MOST_CRITERIA = 20;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_DAYS = 3650;
    private static final Pattern KIND = Pattern.compile("[a-z_]{1,40}");

    private final FreeText flaws;

    CheckingDefinitions(FreeText flaws) {
        this.flaws = flaws;
    }

    void check(Definition definition) {
        if (definition == null) {
            flaws.flaw("/definition", "required", "say whom it means");
            return;
        }
        if (definition.version() == null || definition.version() != Definition.VERSION) {
            flaws.flaw("/definition/version", "not_one_of", "must be 1");
        }
        required("/definition/match", definition.match());
        var groups = listed("/definition/groups", definition.groups(), MOST_GROUPS);
        for (int i = 0; i < groups.size(); i++) {
            group("/definition/groups/" + i, groups.get(i));
        }
    }

    private void group(String at, Definition.Group group) {
        if (group == null) {
            required(at, null);
            return;
        }
        required(at + "/match", group.match());
        var criteria = listed(at + "/criteria", group.criteria(), MOST_CRITERIA);
        for (int i = 0; i < criteria.size(); i++) {
            criterion(at + "/criteria/" + i, criteria.get(i));
        }
    }

    private void criterion(String at, Criterion criterion) {
        switch (criterion) {
            case null -> required(at, null);
            case Criterion.Words words -> flaws.required(at + "/text", words.text(), LONGEST_VALUE);
            case Criterion.Tags tags -> values(at, tags.values());
            case Criterion.Skills skills -> values(at, skills.values());
            case Criterion.Languages languages -> languages(at, languages.values());
            case Criterion.PostalCodes codes -> values(at, codes.values());
            case Criterion.Available available -> times(at, available.values());
            case Criterion.Interpreter needed -> { }
            case Criterion.Committees committees -> {
                listed(at + "/ids", committees.ids(), MOST_VALUES);
                required(at + "/as", committees.as());
            }
            case Criterion.Attendance attendance -> attendance(at, attendance);
            case Criterion.Contact contact -> contact(at, contact);
            case Criterion.Consent consent -> {
                required(at + "/purpose", consent.purpose());
                required(at + "/state", consent.state());
            }
        }
    }

    private void values(String at, List<String> values) {
        var listed = listed(at + "/values", values, MOST_VALUES);
        for (int i = 0; i < listed.size(); i++) {
            flaws.required(at + "/values/" + i, listed.get(i), LONGEST_VALUE);
        }
    }

    private void languages(String at, List<String> values) {
        var listed = listed(at + "/values", values, MOST_VALUES);
        for (int i = 0; i < listed.size(); i++) {
            if (Languages.tag(listed.get(i)).isEmpty()) {
                flaws.flaw(at + "/values/" + i, "not_a_language", "must be a BCP 47 language tag");
            }
        }
    }

    private void times(String at, List<String> values) {
        var listed = listed(at + "/values", values, MOST_VALUES);
        for (int i = 0; i < listed.size(); i++) {
            if (!TimesOfWeek.has(listed.get(i))) {
                flaws.flaw(at + "/values/" + i, "not_one_of", "must be a part of the week");
            }
        }
    }

    private void attendance(String at, Criterion.Attendance attendance) {
        required(at + "/status", attendance.status());
        if (attendance.eventKind() != null && !KIND.matcher(attendance.eventKind()).matches()) {
            flaws.flaw(at + "/event_kind", "not_one_of", "must be a kind of event");
        }
        days(at + "/within_days", attendance.withinDays());
    }

    private void contact(String at, Criterion.Contact contact) {
        required(at + "/when", contact.when());
        if (contact.when() != When.NEVER) {
            required(at + "/days", contact.days());
        }
        days(at + "/days", contact.days());
    }

    private void days(String at, Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            flaws.flaw(at, "out_of_range", "must be between 1 and " + MOST_DAYS);
        }
    }

    private <T> List<T> listed(String at, List<T> items, int most) {
        if (items == null || items.isEmpty()) {
            required(at, null);
            return List.of();
        }
        if (items.size() > most) {
            flaws.flaw(at, "too_long", "must not have more than " + most + " entries");
            return List.of();
        }
        for (int i = 0; i < items.size(); i++) {
            required(at + "/" + i, items.get(i));
        }
        return items.stream().anyMatch(java.util.Objects::isNull) ? List.of() : items;
    }

    private void required(String at, Object said) {
        if (said == null) {
            flaws.flaw(at, "required", "say something here");
        }
    }
}
