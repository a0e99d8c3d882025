package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.person.RecordConsent;
import org.vecindad.contacts.person.SharingPartners;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a body apart: what is written about the person, the consents, the committee. */
@Singleton
class ReadingBodies {

    /** What comes along with a person and is not part of one. */
    record Along(List<RecordConsent> consents, UUID committeeId) {
    }

    private final ObjectMapper json;
    private final MergePatch patches;
    private final SharingPartners partners;

    ReadingBodies(ObjectMapper json, MergePatch patches, SharingPartners partners) {
        this.json = json;
        this.patches = patches;
        this.partners = partners;
    }

    Asked read(Identifier identifier, JsonNode body, Asked.Condition condition) throws SQLException {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid("", "not_an_object", "a person is an object");
        }
        ObjectNode patch = ((ObjectNode) body).deepCopy();
        var along = json.createObjectNode();
        for (var field : List.of("consents", "committee_id")) {
            var value = patch.remove(field);
            if (value != null) {
                along.set(field, value);
            }
        }
        var read = patches.apply(along, new Along(null, null), Along.class);
        return new Asked(identifier, patch, checked(read.consents()), read.committeeId(), condition);
    }

    private List<ConsentDraft> checked(List<RecordConsent> consents) throws SQLException {
        var drafts = new ArrayList<ConsentDraft>();
        var flaws = new ArrayList<Flaw>();
        for (int i = 0; consents != null && i < consents.size(); i++) {
            if (consents.get(i) == null) {
                flaws.add(new Flaw("/consents/" + i, "required", "must be a consent"));
            } else {
                var pointer = "/consents/" + i;
                var draft = consents.get(i).checked(pointer, flaws);
                partners.check(draft, pointer, flaws);
                drafts.add(draft);
            }
        }
        refuse(flaws);
        return drafts;
    }

    static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws.stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
    }
}
