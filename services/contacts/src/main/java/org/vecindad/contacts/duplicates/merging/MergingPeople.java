package org.vecindad.contacts.duplicates.merging;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes one record of two that are one person. */
@Singleton
class MergingPeople {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final MovingBelongings belongings;
    private final Survivors survivors;
    private final Merges merges;
    private final AuditTrail audit;

    MergingPeople(AgroalDataSource database, CurrentGrants current, SeenPeople seen, MovingBelongings belongings, Survivors survivors, Merges merges, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.belongings = belongings;
        this.survivors = survivors;
        this.merges = merges;
        this.audit = audit;
    }

    /** @param ifMatch the survivor's version as it was compared, or null */
    Merge merge(UUID survivorId, String ifMatch, MergePeople request) throws SQLException {
        mustMakeSense(survivorId, request);
        var both = seen.toChange(List.of(survivorId, request.otherId()));
        var survivor = both.get(survivorId);
        var other = both.get(request.otherId());
        mustBeAsCompared(survivor, ifMatch, other, request.otherVersion());
        var draft = checked(MergedDraft.of(survivor.draft(), other.draft(), request.fields().choices()));
        return write(survivor, other, draft);
    }

    private Merge write(Kept survivor, Kept other, PersonDraft draft) throws SQLException {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var by = current.caller().userId();
        var done = new Merge[1];
        try (var connection = database.getConnection()) {
            LiftedWall.during(connection, () -> done[0] = writeBoth(connection, survivor, other, draft, by, at));
            audit.write(connection, current.caller(), new Look(Look.Action.PEOPLE_MERGED, survivor.id(), Map.of("merged", other.id().toString()), null));
        }
        return done[0];
    }

    private Merge writeBoth(Connection connection, Kept survivor, Kept other, PersonDraft draft, UUID by, Instant at) throws SQLException {
        var moved = belongings.move(connection, other.id(), survivor.id(), at);
        var merge = new Merge(UUID.randomUUID(), survivor.id(), other.id(), by, at, null, null, moved);
        var images = survivors.becomeWith(connection, survivor, other, draft, by, at);
        merges.add(connection, merge, images);
        return merge;
    }

    private static void mustMakeSense(UUID survivor, MergePeople request) {
        if (survivor.equals(request.otherId())) {
            throw ProblemException.invalid("/other_id", "same_person", "must be another record");
        }
        var wrong = request.fields().choices().entrySet().stream().filter(chosen -> chosen.getValue() == Choice.BOTH && !chosen.getKey().canBeBoth())
                .map(chosen -> new Violation("/fields/" + chosen.getKey().word(), "not_one_of", "must be survivor or other")).toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private static void mustBeAsCompared(Kept survivor, String ifMatch, Kept other, Long otherVersion) {
        if (ifMatch != null) {
            ETags.require(ifMatch, survivor.version());
        }
        if (otherVersion != null) {
            ETags.require(ETags.of(otherVersion), other.version());
        }
    }

    // Two long lists may be too long together; which to leave is for a person to say.
    private static PersonDraft checked(PersonDraft draft) {
        var checked = Drafts.check(draft);
        if (!checked.flaws().isEmpty()) {
            throw ProblemException.invalid(checked.flaws().stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
        return checked.draft();
    }
}
