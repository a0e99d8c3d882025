package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.need.OpeningNeeds;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes down what came of a check-in, puts what is needed onto the board, and takes both back. */
@Singleton
class RecordingCheckIns {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final CheckInPlans plans;
    private final CheckIns checkIns;
    private final OpeningNeeds needs;
    private final SeenPeople seen;
    private final Agreeing agreeing;
    private final CareWords words;
    private final AuditTrail audit;

    RecordingCheckIns(AgroalDataSource database, CurrentGrants current, CheckInPlans plans, CheckIns checkIns, OpeningNeeds needs, SeenPeople seen,
                      Agreeing agreeing, CareWords words, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.plans = plans;
        this.checkIns = checkIns;
        this.needs = needs;
        this.seen = seen;
        this.agreeing = agreeing;
        this.words = words;
        this.audit = audit;
    }

    RecordedView record(UUID planId, RecordCheckIn request) throws SQLException {
        var known = plans.seen(planId);
        var person = seen.toNote(known.personId()).id();
        var plan = plans.locked(known);
        var by = current.caller().userId();
        var at = now();
        var checking = new Checking();
        request.check(plan.bestTime().dayOf(at), checking.flaws());
        var note = checking.words("/note", request.note());
        checking.refuse();
        var checkIn = plan.record(request.outcome(), request.nextOn(), words.sealed(person, CareText.CHECK_IN_NOTE, note), by, at);
        checkIns.persist(checkIn);
        if (!request.needs().isEmpty()) {
            needs.open(checkIn.id(), person, plan.committeeId(), request.needs(), by, at);
        }
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_RECORDED, person));
            var opened = words.of(List.of(person));
            return new RecordedView(checkIn.id(), CheckInView.of(checkIn, request.needs(), by, opened),
                    PlanView.of(plan, agreeing.among(connection, List.of(plan)).contains(planId), opened));
        }
    }

    void takeBack(UUID planId, UUID id) throws SQLException {
        var plan = plans.locked(plans.seen(planId));
        var checkIn = checkIns.in(planId, id).orElseThrow(ProblemException::unknownOrUnshared);
        if (!checkIn.byUserId().equals(current.caller().userId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        if (!checkIns.isTheLast(checkIn)) {
            throw new ProblemException(CheckInProblem.ANOTHER_CHECK_IN_FOLLOWED);
        }
        plan.takeBack(checkIn, now());
        needs.takeBack(id);
        checkIns.delete(checkIn);
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_TAKEN_BACK, plan.personId()));
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
