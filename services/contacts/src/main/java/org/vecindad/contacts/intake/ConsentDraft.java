package org.vecindad.contacts.intake;

import java.util.UUID;

/**
 * A consent as it was told.
 *
 * @param sharedWith the organization, for {@link Purpose#SHARE_WITH} only
 * @param refused    the person said no (unsubscribed, do not call): recorded as a consent that is withdrawn from the start
 */
public record ConsentDraft(Purpose purpose, UUID sharedWith, Channel channel, String language, String wording, String source, boolean refused) {

    /** {@code contact}, or {@code share_with:ID}. */
    public String purposeWord() {
        return purpose == Purpose.SHARE_WITH ? purpose.word() + ":" + sharedWith : purpose.word();
    }
}
