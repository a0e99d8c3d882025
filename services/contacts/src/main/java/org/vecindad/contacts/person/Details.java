package org.vecindad.contacts.person;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phones;
import org.vecindad.contacts.keeping.Detail;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What somebody must carry exactly, in the form in which it is kept; blank ones are none. */
record Details(Map<Detail, String> normal) {

    static Details of(String email, String phone, String identifier) {
        var normal = new EnumMap<Detail, String>(Detail.class);
        if (given(email)) {
            normal.put(Detail.EMAIL, Emails.normal(email).map(Emails::forMatching)
                    .orElseThrow(() -> ProblemException.invalid("/email", "not_an_email", "must be an e-mail address")));
        }
        if (given(phone)) {
            normal.put(Detail.PHONE, Phones.e164(phone)
                    .orElseThrow(() -> ProblemException.invalid("/phone", "not_a_phone", "must be a phone number; without a country code it is read as one of the United States")));
        }
        if (given(identifier)) {
            var kept = Drafts.check(PersonDraft.empty().withIdentifiers(List.of(identifier))).draft().identifiers();
            if (kept.isEmpty()) {
                throw ProblemException.invalid("/identifier", "not_an_identifier", "must be system:id");
            }
            normal.put(Detail.IDENTIFIER, kept.getFirst());
        }
        return new Details(normal);
    }

    private static boolean given(String typed) {
        return typed != null && !typed.isBlank();
    }
}
