package org.vecindad.contacts.person;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Plan;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Changes what is written about one person. */
@Singleton
public class ChangingPeople {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final PeopleBatch people;
    private final MergePatch patches;
    private final AuditTrail audit;

    ChangingPeople(AgroalDataSource database, CurrentGrants current, SeenPeople seen, PeopleBatch people, MergePatch patches, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.people = people;
        this.patches = patches;
        this.audit = audit;
    }

    Kept change(UUID id, String ifMatch, JsonNode patch) throws SQLException {
        return change(seen.toChange(id), ifMatch, patch);
    }

    /** Somebody who was locked and whom the caller may change. */
    public Kept change(Kept known, String ifMatch, JsonNode patch) throws SQLException {
        ETags.require(ifMatch, known.version());
        var checked = Drafts.check(patches.apply(patch, known.draft(), PersonDraft.class).stillWrongAs(known.draft()));
        AddingPeople.refuse(checked.draft(), new ArrayList<>(checked.flaws()));
        if (checked.draft().equals(known.draft())) {
            return known;
        }
        return write(known, checked.draft());
    }

    private Kept write(Kept known, PersonDraft draft) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        boolean noteChanged = !Objects.equals(draft.note(), known.draft().note());
        var plan = new Plan(List.of(), List.of(), List.of(new Plan.Changed(known.id(), known.version(), draft, noteChanged)), Set.of());
        try (var connection = database.getConnection()) {
            people.writeNow(connection, Bringing.forCommittee(current.caller().userId(), null, at), plan);
            audit.write(connection, current.caller(), Look.at(Look.Action.PERSON_CHANGED, known.id()));
        }
        return known.next(draft, at);
    }
}
