package org.vecindad.contacts.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.Purpose;

/** One answer for everyone of a file. What somebody's own row or record refuses stands against it. */
@Schema(name = "ImportAgreement")
record Agreed(
        @Schema(description = "Where these people signed up, in words.", examples = "Sign-in sheet, know-your-rights training of 4 May") @NotBlank @Size(max = 200) String where,
        @Schema(description = "What for: contact, events, volunteering, photo, legal_referral. Sharing with a partner is asked of each person by itself.") @NotEmpty @Size(max = 5) List<@NotNull Purpose> purposes,
        @Schema(description = "By which channels.") @NotEmpty @Size(max = 7) List<@NotNull Channel> channels,
        @Schema(description = "BCP 47: the language it was put to them in.", examples = "es") String language,
        @Schema(description = "The sentence as it was put to them.") @Size(max = 2000) String wording) {

    /** The answer in normal form. */
    Agreed checked() {
        var violations = new ArrayList<Violation>();
        if (purposes.contains(Purpose.SHARE_WITH)) {
            violations.add(new Violation("/agreed/purposes/" + purposes.indexOf(Purpose.SHARE_WITH), "not_one_of", "sharing names the organization and is asked of each person"));
        }
        var tag = language == null || language.isBlank() ? null : Languages.tag(language).orElse(null);
        if (tag == null && language != null && !language.isBlank()) {
            violations.add(new Violation("/agreed/language", "not_a_language", "must be a BCP 47 language tag"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Agreed(where.strip(), List.copyOf(new LinkedHashSet<>(purposes)), List.copyOf(new LinkedHashSet<>(channels)), tag,
                wording == null || wording.isBlank() ? null : wording.strip());
    }

    /** @param fileName of the import that tells of it; may be null */
    List<ConsentDraft> consents(String fileName) {
        var source = fileName == null || fileName.isEmpty() ? where + " (import)" : where + " (import: " + fileName + ")";
        return purposes.stream()
                .flatMap(purpose -> channels.stream().map(channel -> new ConsentDraft(purpose, null, channel, language, wording, source, false))).toList();
    }
}
