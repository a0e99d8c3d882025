package org.vecindad.contacts.checkin;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Makes a plan with somebody, and changes it: pauses, ends, takes up again. */
@Singleton
class MakingPlans {

    private static final String LANGUAGE = "es";

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SeenPeople seen;
    private final ChoosingCare care;
    private final ChoosingLiaison liaisons;
    private final Agreeing agreeing;
    private final CheckInPlans plans;
    private final CareWords words;
    private final MergePatch patches;
    private final AuditTrail audit;

    MakingPlans(AgroalDataSource database, CurrentGrants current, SeenPeople seen, ChoosingCare care, ChoosingLiaison liaisons, Agreeing agreeing,
                CheckInPlans plans, CareWords words, MergePatch patches, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.seen = seen;
        this.care = care;
        this.liaisons = liaisons;
        this.agreeing = agreeing;
        this.plans = plans;
        this.words = words;
        this.patches = patches;
        this.audit = audit;
    }

    PlanView make(UUID id, MakePlan request) throws SQLException {
        var person = seen.toNote(id);
        var at = now();
        var checking = new Checking();
        var language = checking.language(request.language() == null ? spoken(person) : request.language());
        var note = checking.words("/note", request.note());
        request.bestTime().check(checking.flaws());
        checking.refuse();
        var today = request.bestTime().dayOf(at);
        checking.notBefore("/starts_on", request.startsOn(), today);
        checking.notBefore("/ends_on", request.endsOn(), request.startsOn() == null ? today : request.startsOn());
        checking.refuse();
        var committee = care.around(current.get(), id, request.committeeId());
        var liaison = liaisons.of(request.liaisonUserId(), null, committee);
        try (var connection = database.getConnection()) {
            agreeing.ensure(connection, person, request.channel(), language, request.consent(), at);
            var plan = CheckInPlan.of(id, committee, liaison, request, language, words.sealed(id, CareText.PLAN_NOTE, note), current.caller().userId(), at);
            plans.persist(plan);
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_PLAN_MADE, id));
            return PlanView.of(plan, true, words.of(List.of(id)));
        }
    }

    PlanView change(UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var known = plans.seen(id);
        var person = seen.toNote(known.personId());
        var plan = plans.locked(known);
        ETags.require(ifMatch, plan.version());
        var at = now();
        try (var connection = database.getConnection()) {
            var consented = agreeing.among(connection, List.of(plan)).contains(id);
            var before = PlanView.of(plan, consented, words.of(List.of(person.id())));
            var change = patches.apply(patch, before.asRequest(), ChangePlan.class);
            if (change.equals(before.asRequest())) {
                return before;
            }
            var checking = new Checking();
            var language = checking.language(change.language());
            var note = checking.words("/note", change.note());
            change.bestTime().check(checking.flaws());
            checking.refuse();
            var today = change.bestTime().dayOf(at);
            checking.notBefore("/next_on", change.nextOn().equals(plan.nextOn()) ? null : change.nextOn(), today);
            checking.notBefore("/ends_on", change.endsOn().equals(plan.endsOn()) ? null : change.endsOn(), today);
            checking.refuse();
            liaisons.of(change.liaisonUserId(), plan.liaisonUserId(), plan.committeeId());
            // A plan that rests or ends needs nobody's consent for that.
            if (change.state() == PlanState.ACTIVE && (plan.state() != PlanState.ACTIVE || change.channel() != plan.channel() || change.consent() != null)) {
                agreeing.ensure(connection, person, change.channel(), language, change.consent(), at);
            }
            plan.change(change, language, words.sealed(person.id(), CareText.PLAN_NOTE, note), at);
            audit.write(connection, current.caller(), Look.at(Look.Action.CHECK_IN_PLAN_CHANGED, person.id()));
            return PlanView.of(plan, agreeing.among(connection, List.of(plan)).contains(id), words.of(List.of(person.id())));
        }
    }

    private static String spoken(Kept person) {
        return person.draft().preferredLanguage() == null ? LANGUAGE : person.draft().preferredLanguage();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
