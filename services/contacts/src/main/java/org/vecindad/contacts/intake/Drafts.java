package org.vecindad.contacts.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Brings drafts into normal form, and completes one with another. */
public final class Drafts {

    private Drafts() {
    }

    /**
     * The draft in normal form, and every value that had to be left out.
     *
     * <p>Phones become E.164 and keep what was typed, e-mails and language tags take their canonical form, what is
     * given twice is kept once. A note that holds an A-number comes back without it, with the flaw {@code a_number}.
     */
    public static Checked check(PersonDraft draft) {
        var pass = new DraftPass();
        var normal = new PersonDraft(
                pass.name("/given_name", draft.givenName()),
                pass.name("/additional_name", draft.additionalName()),
                pass.name("/family_name", draft.familyName()),
                pass.name("/alias", draft.alias()),
                pass.language("/preferred_language", draft.preferredLanguage()),
                pass.each("/languages_spoken", draft.languagesSpoken(), pass::language),
                pass.emails(draft.emails()),
                pass.phones(draft.phones()),
                pass.each("/postal_addresses", draft.postalAddresses(), pass::address),
                pass.each("/tags", draft.tags(), pass::word),
                pass.each("/skills", draft.skills(), pass::word),
                pass.note(draft.note()),
                pass.each("/identifiers", draft.identifiers(), pass::identifier),
                pass.text("/origin_system", draft.originSystem(), DraftPass.LONGEST_WORD),
                draft.interpreterNeeded(),
                pass.availability("/availability", draft.availability()),
                pass.safeContact("/safe_contact", draft.safeContact()));
        return new Checked(normal, pass.flaws());
    }

    /**
     * What is known, completed by what was told again: blanks are filled, lists grow, a new note goes below the old
     * one. Nothing known is overwritten, so that an old spreadsheet cannot undo what a lead corrected by hand.
     */
    public static PersonDraft complete(PersonDraft known, PersonDraft told) {
        boolean named = known.givenName() != null || known.familyName() != null;
        return new PersonDraft(
                named ? first(known.givenName(), sameFamily(known, told) ? told.givenName() : null) : told.givenName(),
                first(known.additionalName(), SamePerson.sameFullName(known, told) ? null : told.additionalName()),
                named ? first(known.familyName(), sameGiven(known, told) ? told.familyName() : null) : told.familyName(),
                first(known.alias(), told.alias()),
                first(known.preferredLanguage(), told.preferredLanguage()),
                union(known.languagesSpoken(), told.languagesSpoken(), item -> item),
                union(known.emails(), secondary(told.emails(), known.emails().isEmpty(), e -> new Email(e.address(), e.type(), null)),
                        e -> Emails.forMatching(e.address())),
                union(known.phones(), secondary(told.phones(), known.phones().isEmpty(), p -> new Phone(p.number(), p.raw(), p.type(), null, p.wrong())),
                        Phone::number),
                union(known.postalAddresses(), told.postalAddresses(), item -> item),
                union(known.tags(), told.tags(), Folding::fold),
                union(known.skills(), told.skills(), Folding::fold),
                appended(known.note(), told.note()),
                union(known.identifiers(), told.identifiers(), item -> item),
                // where somebody came from does not change because a file knows them too
                known.originSystem(),
                first(known.interpreterNeeded(), told.interpreterNeeded()),
                first(known.availability(), told.availability()),
                known.safeContact() == null ? told.safeContact() : known.safeContact().with(told.safeContact()));
    }

    private static boolean sameGiven(PersonDraft known, PersonDraft told) {
        return Folding.fold(known.givenName()).equals(Folding.fold(told.givenName()));
    }

    private static boolean sameFamily(PersonDraft known, PersonDraft told) {
        return Folding.fold(known.familyName()).equals(Folding.fold(told.familyName()));
    }

    private static <T> List<T> secondary(List<T> told, boolean first, UnaryOperator<T> withoutRank) {
        return first ? told : told.stream().map(withoutRank).toList();
    }

    private static <T> T first(T known, T told) {
        return known != null ? known : told;
    }

    private static String appended(String known, String told) {
        if (told == null || known != null && known.contains(told)) {
            return known;
        }
        return known == null ? told : known + "\n" + told;
    }

    private static <T> List<T> union(List<T> known, List<T> told, Function<? super T, ?> identity) {
        if (told.isEmpty()) {
            return known;
        }
        var all = new LinkedHashMap<Object, T>();
        known.forEach(item -> all.putIfAbsent(identity.apply(item), item));
        told.forEach(item -> all.putIfAbsent(identity.apply(item), item));
        return List.copyOf(all.values());
    }

    /** All words by which a draft may be called, folded. */
    static LinkedHashSet<String> nameWords(PersonDraft draft) {
        var words = new LinkedHashSet<String>();
        Stream.of(draft.givenName(), draft.additionalName(), draft.familyName(), draft.alias())
                .filter(Objects::nonNull).map(Folding::words).forEach(words::addAll);
        return words;
    }

    /** The whole name, folded and in order; the alias where there is no other name. */
    public static String fullName(PersonDraft draft) {
        var parts = new ArrayList<String>();
        Stream.of(draft.givenName(), draft.additionalName(), draft.familyName())
                .filter(Objects::nonNull).map(Folding::words).forEach(parts::addAll);
        return parts.isEmpty() ? Folding.fold(draft.alias()) : String.join(" ", parts);
    }
}
