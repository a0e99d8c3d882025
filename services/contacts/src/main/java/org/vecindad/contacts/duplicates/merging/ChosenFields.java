package org.vecindad.contacts.duplicates.merging;

import java.util.EnumMap;
import java.util.Map;

/** Whose value stays, field by field; null where nobody decided. */
record ChosenFields(Choice givenName, Choice additionalName, Choice familyName, Choice alias, Choice preferredLanguage, Choice originSystem, Choice languagesSpoken,
                    Choice emails, Choice phones, Choice postalAddresses, Choice tags, Choice skills, Choice note, Choice identifiers,
                    Choice interpreterNeeded, Choice availability, Choice safeContact) {

    static final ChosenFields NONE = new ChosenFields(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    Map<MergedField, Choice> choices() {
        var choices = new EnumMap<MergedField, Choice>(MergedField.class);
        for (var field : MergedField.values()) {
            var choice = of(field);
            if (choice != null) {
                choices.put(field, choice);
            }
        }
        return choices;
    }

    private Choice of(MergedField field) {
        return switch (field) {
            case GIVEN_NAME -> givenName;
            case ADDITIONAL_NAME -> additionalName;
            case FAMILY_NAME -> familyName;
            case ALIAS -> alias;
            case PREFERRED_LANGUAGE -> preferredLanguage;
            case ORIGIN_SYSTEM -> originSystem;
            case LANGUAGES_SPOKEN -> languagesSpoken;
            case EMAILS -> emails;
            case PHONES -> phones;
            case POSTAL_ADDRESSES -> postalAddresses;
            case TAGS -> tags;
            case SKILLS -> skills;
            case NOTE -> note;
            case IDENTIFIERS -> identifiers;
            case INTERPRETER_NEEDED -> interpreterNeeded;
            case AVAILABILITY -> availability;
            case SAFE_CONTACT -> safeContact;
        };
    }
}
