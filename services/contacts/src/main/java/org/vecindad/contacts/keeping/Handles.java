package org.vecindad.contacts.keeping;

import org.vecindad.chassis.privacy.BlindIndex;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.PersonDraft;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What a person is found by exactly: digests of phones, e-mails and identifiers. */
@Singleton
class Handles {

    /** A digest of one kind; {@code hex} identifies it in memory. */
    record Handle(String kind, byte[] digest) {
        String hex() {
            return HexFormat.of().formatHex(digest);
        }
    }

    private final BlindIndex blind;

    Handles(BlindIndex blind) {
        this.blind = blind;
    }

    List<Handle> of(PersonDraft draft) {
        var handles = new ArrayList<Handle>(4);
        draft.phones().forEach(phone -> handles.add(handle("phone", phone.number())));
        draft.emails().forEach(email -> handles.add(handle("email", Emails.forMatching(email.address()))));
        draft.identifiers().forEach(identifier -> handles.add(handle("identifier", identifier)));
        return handles;
    }

    byte[] of(Detail kind, String normal) {
        return blind.of(kind.word(), normal);
    }

    private Handle handle(String kind, String normal) {
        return new Handle(kind, blind.of(kind, normal));
    }
}
