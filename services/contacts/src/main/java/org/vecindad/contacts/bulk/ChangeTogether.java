package org.vecindad.contacts.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What is to be done, and to whom: to some people by id, to whoever is on a smart list now, or to whoever a search finds now. */
record ChangeTogether(
        @NotNull BulkKind kind,
        @Schema(description = "For add_tag and remove_tag") String tag,
        @Schema(description = "For care; may be left out by who leads one committee only") UUID committeeId,
        UUID segmentId,
        @Size(max = ChangeTogether.MOST_CHOSEN) List<@NotNull UUID> personIds,
        @Schema(description = "As for the list of people; nothing in it: everybody the caller sees") Search filter) {

    /** What is searched for in the list of people. */
    record Search(String q, String tag, String language, String postalCode, UUID committeeId) {
    }

    static final int MOST_CHOSEN = 500;

    /** @throws ProblemException 400 with all that is wrong */
    ChangeTogether checked() {
        var flaws = new ArrayList<Violation>();
        if (Stream.of(segmentId, personIds, filter).filter(Objects::nonNull).count() != 1) {
            flaws.add(new Violation("/segment_id", "say_one", "say one of segment_id, person_ids and filter"));
        }
        var word = tag;
        if (kind == BulkKind.CARE) {
            if (tag != null) {
                flaws.add(new Violation("/tag", "not_with_this", "only with add_tag and remove_tag"));
            }
        } else {
            if (committeeId != null) {
                flaws.add(new Violation("/committee_id", "not_with_this", "only with care"));
            }
            word = tag(flaws);
        }
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
        return new ChangeTogether(kind, word, committeeId, segmentId, personIds, filter);
    }

    // As if it had been written into the form of one person.
    private String tag(List<Violation> flaws) {
        var checked = Drafts.check(PersonDraft.empty().withTags(tag == null ? List.of() : List.of(tag)));
        checked.flaws().forEach(flaw -> flaws.add(new Violation("/tag", flaw.code(), "cannot be a tag")));
        if (checked.flaws().isEmpty() && checked.draft().tags().isEmpty()) {
            flaws.add(new Violation("/tag", "required", "say which tag"));
        }
        return checked.draft().tags().isEmpty() ? null : checked.draft().tags().getFirst();
    }
}
