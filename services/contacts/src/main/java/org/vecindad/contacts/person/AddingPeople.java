package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.keeping.Telling;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds one person, cared for by whoever adds them. */
@Singleton
class AddingPeople {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final ChoosingCare care;
    private final SharingPartners partners;
    private final PeopleBatch people;
    private final AuditTrail audit;

    AddingPeople(AgroalDataSource database, CurrentGrants current, ChoosingCare care, SharingPartners partners, PeopleBatch people, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.care = care;
        this.partners = partners;
        this.people = people;
        this.audit = audit;
    }

    Kept add(AddPerson request) throws SQLException {
        var telling = checked(request);
        var bringing = care.forCaller(current.get(), request.committeeId());
        var draft = telling.draft();
        if (draft.preferredLanguage() == null) {
            draft = draft.withPreferredLanguage(care.language(bringing.viewer()).orElse(null));
        }
        var id = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            people.writeNow(connection, bringing, Plan.adding(id, new Telling(draft, telling.consents())));
            audit.write(connection, current.caller(), Look.at(Look.Action.PERSON_ADDED, id));
        }
        return new Kept(id, 1, Standing.ACTIVE, draft, draft.note() != null, bringing.at(), bringing.at());
    }

    private Telling checked(AddPerson request) throws SQLException {
        var draft = Drafts.check(request.draft());
        var flaws = new ArrayList<>(draft.flaws());
        var consents = new ArrayList<ConsentDraft>();
        for (int i = 0; i < request.consents().size(); i++) {
            var consent = request.consents().get(i).checked("/consents/" + i, flaws);
            partners.check(consent, "/consents/" + i, flaws);
            consents.add(consent);
        }
        refuse(draft.draft(), flaws);
        return new Telling(draft.draft(), consents);
    }

    /** What a form says wrong it says again; nothing is left out silently. */
    static void refuse(PersonDraft draft, List<Flaw> flaws) {
        if (flaws.isEmpty() && !draft.isSomebody()) {
            flaws.add(new Flaw("/given_name", "required", "a person needs a name, an alias, a phone or an e-mail"));
        }
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws.stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
    }
}
