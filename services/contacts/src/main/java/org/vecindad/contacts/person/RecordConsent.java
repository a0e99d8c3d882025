package org.vecindad.contacts.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.Purpose;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * A consent somebody gave.
 *
 * @param wording what the person agreed to, as it was put to them
 * @param source  where it was given: a sign-in sheet, a call, a form
 */
public record RecordConsent(
        @Schema(description = "contact, events, volunteering, photo, legal_referral, or share_with:{organization_id}", examples = "events") String purpose,
        Channel channel,
        @Schema(description = "BCP 47", examples = "es") String language,
        String wording,
        String source) {

    private static final int LONGEST = 4000;

    /** The consent in normal form; what is wrong with it goes to {@code flaws}, under {@code pointer}. */
    public ConsentDraft checked(String pointer, List<Flaw> flaws) {
        var what = purpose == null ? null : what();
        var sharedWith = what == Purpose.SHARE_WITH ? organization() : null;
        if (purpose == null) {
            flaws.add(new Flaw(pointer + "/purpose", "required", "say what the consent is for"));
        } else if (what == null || what == Purpose.SHARE_WITH && sharedWith == null) {
            flaws.add(new Flaw(pointer + "/purpose", "not_one_of", "must be a purpose; sharing names the organization, as share_with:ID"));
        }
        if (channel == null) {
            flaws.add(new Flaw(pointer + "/channel", "required", "say by which channel"));
        }
        var tag = language == null ? null : Languages.tag(language).orElse(null);
        if (language != null && tag == null) {
            flaws.add(new Flaw(pointer + "/language", "not_a_language", "must be a BCP 47 language tag"));
        }
        tooLong(pointer + "/wording", wording, flaws);
        tooLong(pointer + "/source", source, flaws);
        return new ConsentDraft(what, sharedWith, channel, tag, wording, source, false);
    }

    private static void tooLong(String pointer, String text, List<Flaw> flaws) {
        if (text != null && text.length() > LONGEST) {
            flaws.add(new Flaw(pointer, "too_long", "must not be longer than " + LONGEST + " characters"));
        }
    }

    private Purpose what() {
        var word = purpose.startsWith(Purpose.SHARE_WITH.word() + ":") ? Purpose.SHARE_WITH.word() : purpose;
        return Arrays.stream(Purpose.values()).filter(each -> each.word().equals(word)).findFirst().orElse(null);
    }

    private UUID organization() {
        try {
            return UUID.fromString(purpose.substring(purpose.indexOf(':') + 1));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
