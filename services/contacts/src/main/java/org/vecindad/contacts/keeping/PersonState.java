package org.vecindad.contacts.keeping;

import org.vecindad.contacts.consent.ActiveConsent;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Purpose;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What others may know of a person: no identity. Languages, zones and skills only of those who agreed to volunteer, since
 * that is what a dispatcher needs them for.
 */
record PersonState(UUID id, long version, String standing, UUID mergedInto, Map<String, Collection<String>> consents,
                          List<String> languages, List<String> zoneCodes, List<String> skills) {

    static PersonState active(UUID id, long version, PersonDraft draft, Collection<ActiveConsent> consents) {
        return of(id, version, Standing.ACTIVE, draft, consents);
    }

    static PersonState of(UUID id, long version, Standing standing, PersonDraft draft, Collection<ActiveConsent> consents) {
        var byPurpose = new TreeMap<String, Collection<String>>();
        consents.forEach(consent -> byPurpose.computeIfAbsent(consent.purpose(), purpose -> new TreeSet<>()).add(consent.channel()));
        boolean volunteers = byPurpose.containsKey(Purpose.VOLUNTEERING.word());
        return new PersonState(id, version, standing.word(), null, byPurpose,
                volunteers ? languages(draft) : List.of(), List.of(), volunteers ? draft.skills() : List.of());
    }

    static PersonState merged(UUID id, long version, UUID survivor) {
        return new PersonState(id, version, Standing.MERGED.word(), survivor, Map.of(), List.of(), List.of(), List.of());
    }

    static PersonState erased(UUID id, long version) {
        return new PersonState(id, version, Standing.ERASED.word(), null, Map.of(), List.of(), List.of(), List.of());
    }

    private static List<String> languages(PersonDraft draft) {
        var all = new java.util.LinkedHashSet<String>();
        if (draft.preferredLanguage() != null) {
            all.add(draft.preferredLanguage());
        }
        all.addAll(draft.languagesSpoken());
        return List.copyOf(all);
    }
}
