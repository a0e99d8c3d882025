package org.vecindad.contacts.checkin;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.consent.GivenConsent;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.RecordingConsent;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** No plan without a consent: one that holds, or the one that comes with it. */
@Singleton
class Agreeing {

    private final CurrentGrants current;
    private final Consents consents;
    private final RecordingConsent recording;
    private final AuditTrail audit;

    Agreeing(CurrentGrants current, Consents consents, RecordingConsent recording, AuditTrail audit) {
        this.current = current;
        this.consents = consents;
        this.recording = recording;
        this.audit = audit;
    }

    /** Records the consent that came along, unless one holds. @throws ProblemException 400 when there is neither */
    void ensure(Connection connection, Kept person, CheckInChannel channel, String language, ConsentToCheckIns consent, Instant at) throws SQLException {
        if (channel.isAgreedIn(consents.active(connection, List.of(person.id())).getOrDefault(person.id(), List.of()))) {
            return;
        }
        if (consent == null) {
            throw ProblemException.invalid("/consent", "required", "no consent for contact on this channel holds; say what the person agreed to");
        }
        recording.give(connection, person, GivenConsent.of(person.id(), consent.asDraft(channel, language)), current.caller().userId(), at);
        audit.write(connection, current.caller(), Look.at(Look.Action.CONSENT_RECORDED, person.id()));
    }

    /** The plans among these for which a consent holds. */
    Set<UUID> among(Connection connection, Collection<CheckInPlan> plans) throws SQLException {
        var active = consents.active(connection, plans.stream().map(CheckInPlan::personId).collect(Collectors.toSet()));
        return plans.stream().filter(plan -> plan.channel().isAgreedIn(active.getOrDefault(plan.personId(), List.of())))
                .map(CheckInPlan::id).collect(Collectors.toSet());
    }
}
