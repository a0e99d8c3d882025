package org.vecindad.contacts.need;

import com.fasterxml.jackson.databind.JsonNode;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.intake.Flaw;
import org.vecindad.contacts.intake.FreeText;
import org.vecindad.contacts.keeping.CareText;
import org.vecindad.contacts.keeping.CareWords;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts a need onto the board, and moves it along. */
@Singleton
class ChangingNeeds {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final SupportNeeds needs;
    private final SeenPeople seen;
    private final ChoosingCare care;
    private final CareWords words;
    private final MergePatch patches;
    private final AuditTrail audit;

    ChangingNeeds(AgroalDataSource database, CurrentGrants current, SupportNeeds needs, SeenPeople seen, ChoosingCare care, CareWords words,
                  MergePatch patches, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.needs = needs;
        this.seen = seen;
        this.care = care;
        this.words = words;
        this.patches = patches;
        this.audit = audit;
    }

    NeedView add(AskForSupport request) throws SQLException {
        var flaws = new ArrayList<Flaw>();
        var what = FreeText.checked("/what", request.what(), flaws);
        refuse(flaws);
        var person = seen.toNote(request.personId()).id();
        var committee = care.around(current.get(), person, request.committeeId());
        var need = SupportNeed.of(person, committee, request.kind(), words.sealed(person, CareText.NEED, what), request.neededBy(),
                current.caller().userId(), now());
        needs.persist(need);
        write(Look.Action.SUPPORT_NEED_ADDED, person);
        return NeedView.of(need, words.of(List.of(person)));
    }

    NeedView change(UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var known = needs.seen(id);
        var person = seen.toNote(known.personId()).id();
        var need = needs.locked(known);
        ETags.require(ifMatch, need.version());
        var before = NeedView.of(need, words.of(List.of(person))).asRequest();
        var change = patches.apply(patch, before, ChangeNeed.class);
        if (change.equals(before)) {
            return NeedView.of(need, words.of(List.of(person)));
        }
        var flaws = new ArrayList<Flaw>();
        var what = FreeText.checked("/what", change.what(), flaws);
        var note = FreeText.checked("/offered_note", change.offeredNote(), flaws);
        refuse(flaws);
        if (change.offeredByPersonId() != null && !change.offeredByPersonId().equals(before.offeredByPersonId())) {
            seen.open(change.offeredByPersonId());
        }
        need.become(change.state(), change.offeredByPersonId(), words.sealed(person, CareText.OFFER_NOTE, note));
        need.describe(change.kind(), words.sealed(person, CareText.NEED, what), change.neededBy());
        need.touch(now());
        write(Look.Action.SUPPORT_NEED_CHANGED, person);
        return NeedView.of(need, words.of(List.of(person)));
    }

    private void write(Look.Action action, UUID person) throws SQLException {
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), Look.at(action, person));
        }
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws.stream().map(flaw -> new Violation(flaw.pointer(), flaw.code(), flaw.message())).toList());
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
