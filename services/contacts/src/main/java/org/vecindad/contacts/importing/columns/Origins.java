package org.vecindad.contacts.importing.columns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vecindad.contacts.intake.Folding;

/** Tells by their own headings which system wrote a file. */
final class Origins {

    static final String SPREADSHEET = "spreadsheet";

    private static final String MAILCHIMP = "mailchimp";
    private static final String EVERYACTION = "everyaction";

    /** In this order: each needs all of its headings. */
    private static final List<Map.Entry<String, Set<String>>> MARKS = List.of(
            Map.entry("action_network", Set.of("can2 subscription status")),
            Map.entry("action_network", Set.of("can2 user tags")),
            Map.entry("action_network", Set.of("can2 phone")),
            Map.entry("nationbuilder", Set.of("nationbuilder id")),
            Map.entry(MAILCHIMP, Set.of("euid")),
            Map.entry(MAILCHIMP, Set.of("member rating", "optin time")),
            Map.entry(EVERYACTION, Set.of("email subscription status")),
            Map.entry(EVERYACTION, Set.of("sms opt in status")),
            Map.entry(EVERYACTION, Set.of("activist code")),
            Map.entry(EVERYACTION, Set.of("vanid")),
            Map.entry("google_contacts", Set.of("e mail 1 value")),
            Map.entry("google_contacts", Set.of("phone 1 value")),
            Map.entry("google_contacts", Set.of("group membership")),
            Map.entry("outlook", Set.of("e mail display name")),
            Map.entry("outlook", Set.of("business phone", "home phone", "mobile phone")));

    private Origins() {
    }

    static String of(List<Column> columns) {
        Set<String> headings = columns.stream().map(column -> Folding.fold(column.header())).collect(Collectors.toSet());
        return MARKS.stream().filter(mark -> headings.containsAll(mark.getValue())).map(Map.Entry::getKey)
                .findFirst().orElse(SPREADSHEET);
    }

    static List<Column> adjust(String origin, List<Column> columns) {
        return columns.stream().map(column -> switch (column.field()) {
            // Mailchimp guesses the region from the IP address
            case REGION -> origin.equals(MAILCHIMP) && Folding.fold(column.header()).equals("region") ? without(column) : column;
            // a number of a row or of some other system, unless the file is known to say whose
            case IDENTIFIER -> column.detail().equals(EVERYACTION) && !origin.equals(EVERYACTION)
                    || Folding.fold(column.header()).equals("uuid") && !origin.equals("action_network") ? without(column) : column;
            case GIVEN_NAME, ADDITIONAL_NAME, FAMILY_NAME, NAME, ALIAS, EMAIL, EMAIL_TYPE, BAD_EMAIL, PHONE, PHONE_TYPE,
                    BAD_PHONE, STREET, LOCALITY, POSTAL_CODE, COUNTRY, PREFERRED_LANGUAGE, LANGUAGES_SPOKEN, TAGS, SKILLS,
                    NOTE, OPTED_OUT, OPTED_IN, IGNORED, LEFT_OUT -> column;
        }).toList();
    }

    private static Column without(Column column) {
        return new Column(column.index(), column.header(), Field.IGNORED, "", "", true);
    }
}
