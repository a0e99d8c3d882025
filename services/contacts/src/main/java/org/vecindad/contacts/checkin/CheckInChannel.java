package org.vecindad.contacts.checkin;

import org.vecindad.contacts.consent.ActiveConsent;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Purpose;

import java.util.Collection;
import java.util.Locale;

/** By which way somebody is asked how they are: one that can be answered at once. */
enum CheckInChannel {
    CALL, SMS, WHATSAPP, SIGNAL, IN_PERSON;

    Channel channel() {
        return Channel.valueOf(name());
    }

    /** Whether one of these consents lets us reach somebody this way. */
    boolean isAgreedIn(Collection<ActiveConsent> consents) {
        return consents.contains(new ActiveConsent(Purpose.CONTACT.word(), word()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckInChannel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
