package org.vecindad.contacts.duplicates.merging;

import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.SafeContact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What two records say together. Without a choice nothing is lost: a blank is filled, lists grow, notes are joined. */
final class MergedDraft {

    private final PersonDraft survivor;
    private final PersonDraft other;
    private final Map<MergedField, Choice> choices;

    private MergedDraft(PersonDraft survivor, PersonDraft other, Map<MergedField, Choice> choices) {
        this.survivor = survivor;
        this.other = other;
        this.choices = choices;
    }

    static PersonDraft of(PersonDraft survivor, PersonDraft other, Map<MergedField, Choice> choices) {
        return new MergedDraft(survivor, other, choices).together();
    }

    private PersonDraft together() {
        return new PersonDraft(
                one(MergedField.GIVEN_NAME, PersonDraft::givenName),
                one(MergedField.ADDITIONAL_NAME, PersonDraft::additionalName),
                one(MergedField.FAMILY_NAME, PersonDraft::familyName),
                alias(),
                one(MergedField.PREFERRED_LANGUAGE, PersonDraft::preferredLanguage),
                all(MergedField.LANGUAGES_SPOKEN, PersonDraft::languagesSpoken, language -> language, language -> language),
                all(MergedField.EMAILS, PersonDraft::emails, email -> Emails.forMatching(email.address()), email -> new Email(email.address(), email.type(), null)),
                all(MergedField.PHONES, PersonDraft::phones, Phone::number, phone -> new Phone(phone.number(), phone.raw(), phone.type(), null)),
                all(MergedField.POSTAL_ADDRESSES, PersonDraft::postalAddresses, address -> address, address -> address),
                all(MergedField.TAGS, PersonDraft::tags, Folding::fold, tag -> tag),
                all(MergedField.SKILLS, PersonDraft::skills, Folding::fold, skill -> skill),
                note(),
                all(MergedField.IDENTIFIERS, PersonDraft::identifiers, identifier -> identifier, identifier -> identifier),
                one(MergedField.ORIGIN_SYSTEM, PersonDraft::originSystem),
                one(MergedField.INTERPRETER_NEEDED, PersonDraft::interpreterNeeded),
                one(MergedField.AVAILABILITY, PersonDraft::availability),
                safeContact());
    }

    private <T> T one(MergedField field, Function<PersonDraft, T> value) {
        var mine = value.apply(survivor);
        var theirs = value.apply(other);
        return switch (choices.getOrDefault(field, mine == null ? Choice.OTHER : Choice.SURVIVOR)) {
            case SURVIVOR, BOTH -> mine;
            case OTHER -> theirs;
        };
    }

    // Whoever was Pepe on one sheet and José on the other is still found as Pepe.
    private String alias() {
        var alias = one(MergedField.ALIAS, PersonDraft::alias);
        if (alias != null || choices.containsKey(MergedField.ALIAS) || survivor.givenName() == null || other.givenName() == null) {
            return alias;
        }
        var kept = one(MergedField.GIVEN_NAME, PersonDraft::givenName);
        var left = kept.equals(survivor.givenName()) ? other.givenName() : survivor.givenName();
        return Folding.words(kept).containsAll(Folding.words(left)) ? null : left;
    }

    private <T> List<T> all(MergedField field, Function<PersonDraft, List<T>> values, Function<T, ?> identity, UnaryOperator<T> withoutRank) {
        var mine = values.apply(survivor);
        var theirs = values.apply(other);
        return switch (choices.getOrDefault(field, Choice.BOTH)) {
            case SURVIVOR -> mine;
            case OTHER -> theirs;
            case BOTH -> {
                var both = new LinkedHashMap<Object, T>();
                mine.forEach(item -> both.putIfAbsent(identity.apply(item), item));
                theirs.forEach(item -> both.putIfAbsent(identity.apply(item), mine.isEmpty() ? item : withoutRank.apply(item)));
                yield List.copyOf(both.values());
            }
        };
    }

    private SafeContact safeContact() {
        var mine = survivor.safeContact();
        var theirs = other.safeContact();
        return switch (choices.getOrDefault(MergedField.SAFE_CONTACT, Choice.BOTH)) {
            case SURVIVOR -> mine;
            case OTHER -> theirs;
            case BOTH -> mine == null ? theirs : mine.with(theirs);
        };
    }

    private String note() {
        var mine = survivor.note();
        var theirs = other.note();
        return switch (choices.getOrDefault(MergedField.NOTE, Choice.BOTH)) {
            case SURVIVOR -> mine;
            case OTHER -> theirs;
            case BOTH -> mine == null ? theirs : theirs == null || mine.contains(theirs) ? mine : mine + "\n\n" + theirs;
        };
    }
}
