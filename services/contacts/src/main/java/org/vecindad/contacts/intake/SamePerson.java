package org.vecindad.contacts.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is the same person: an equal identifier; or an equal e-mail or phone together with a compatible given name
 * (families share phones); a row with neither matches the same full name without a contradicting detail.
 */
public final class SamePerson {

    private SamePerson() {
    }

    public static boolean is(PersonDraft known, PersonDraft told) {
        if (share(known.identifiers(), told.identifiers())) {
            return true;
        }
        if (told.emails().isEmpty() && told.phones().isEmpty()) {
            return sameFullName(known, told) && !contradict(known, told);
        }
        return shareContact(known, told) && compatibleNames(known, told);
    }

    public static boolean shareContact(PersonDraft known, PersonDraft told) {
        return share(matching(known), matching(told)) || share(numbers(known), numbers(told));
    }

    /**
     * Whether two tellings may name one person. Someone without a given name is compatible with anyone; an initial
     * stands for a name, a nickname counts when the other telling has it as alias.
     */
    public static boolean compatibleNames(PersonDraft known, PersonDraft told) {
        var here = Folding.words(callName(known));
        var there = Folding.words(callName(told));
        if (here.isEmpty() || there.isEmpty()) {
            return true;
        }
        return within(here, Drafts.nameWords(told)) || within(there, Drafts.nameWords(known));
    }

    public static boolean sameFullName(PersonDraft known, PersonDraft told) {
        var name = Drafts.fullName(told);
        return !name.isEmpty() && name.equals(Drafts.fullName(known));
    }

    /** Two different postal codes, towns or identifiers of one system say that these are two people with one name. */
    public static boolean contradict(PersonDraft known, PersonDraft told) {
        return differ(postalCodes(known), postalCodes(told)) || differ(localities(known), localities(told))
                || identifiersDiffer(known, told);
    }

    private static boolean identifiersDiffer(PersonDraft known, PersonDraft told) {
        return told.identifiers().stream().filter(id -> id.indexOf(':') > 0)
                .map(id -> id.substring(0, id.indexOf(':') + 1))
                .anyMatch(system -> known.identifiers().stream().anyMatch(id -> id.startsWith(system)));
    }

    private static String callName(PersonDraft draft) {
        return draft.givenName() != null ? draft.givenName() : draft.alias();
    }

    private static boolean within(Collection<String> words, Collection<String> others) {
        return words.stream().allMatch(word -> others.stream().anyMatch(other -> other.equals(word)
                || word.length() == 1 && other.startsWith(word)));
    }

    private static boolean differ(Set<String> here, Set<String> there) {
        return !here.isEmpty() && !there.isEmpty() && !share(here, there);
    }

    private static boolean share(Collection<String> here, Collection<String> there) {
        return !here.isEmpty() && there.stream().anyMatch(here::contains);
    }

    private static Set<String> matching(PersonDraft draft) {
        return draft.emails().stream().map(e -> Emails.forMatching(e.address())).collect(Collectors.toSet());
    }

    private static Set<String> numbers(PersonDraft draft) {
        return draft.phones().stream().map(Phone::number).collect(Collectors.toSet());
    }

    private static Set<String> postalCodes(PersonDraft draft) {
        return draft.postalAddresses().stream().map(PostalAddress::postalCode).filter(Objects::nonNull)
                .map(code -> code.length() > 5 && code.charAt(5) == '-' ? code.substring(0, 5) : code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> localities(PersonDraft draft) {
        return draft.postalAddresses().stream().map(PostalAddress::locality).filter(Objects::nonNull)
                .map(Folding::fold).collect(Collectors.toSet());
    }
}
