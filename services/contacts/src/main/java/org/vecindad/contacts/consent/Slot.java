package org.vecindad.contacts.consent;

import java.util.UUID;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

/** What a yes or a no is about: a purpose by a channel, and for sharing the organization. */
record Slot(Purpose purpose, UUID sharedWith, Channel channel) {

    static Slot of(ConsentDraft draft) {
        return new Slot(draft.purpose(), draft.sharedWith(), draft.channel());
    }

    /** Whoever does not want to be reached by a channel is not reached by it for any of these. */
    boolean reaches() {
        return switch (purpose) {
            case CONTACT, EVENTS, VOLUNTEERING -> true;
            case SHARE_WITH, PHOTO, LEGAL_REFERRAL -> false;
        };
    }

    Slot contact() {
        return new Slot(Purpose.CONTACT, null, channel);
    }
}
