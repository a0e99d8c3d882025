package org.vecindad.contacts.outreach.conversation;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.outreach.OutreachKeys;
import org.vecindad.contacts.outreach.followup.FollowUpView;
import org.vecindad.contacts.outreach.followup.PlanningFollowUps;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Logs what was talked about with somebody, with all that follows from it. */
@Singleton
public class LoggingConversations {

    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Conversations conversations;
    private final Consequences consequences;
    private final PlanningFollowUps followUps;
    private final OutreachKeys keys;
    private final AuditTrail audit;

    LoggingConversations(CurrentGrants current, SeenPeople seen, Conversations conversations, Consequences consequences, PlanningFollowUps followUps,
                         OutreachKeys keys, AuditTrail audit) {
        this.current = current;
        this.seen = seen;
        this.conversations = conversations;
        this.consequences = consequences;
        this.followUps = followUps;
        this.keys = keys;
        this.audit = audit;
    }

    /** The outcome of a turn is of a call unless it says otherwise. */
    public ConversationView outcome(Connection connection, UUID person, LogConversation logged, OnList place) throws SQLException {
        return log(connection, person, logged.orCall(), place);
    }

    ConversationView log(Connection connection, UUID id, LogConversation logged, OnList place) throws SQLException {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var me = current.caller().userId();
        var person = seen.toNote(id);
        var made = ConversationDraft.checked(logged, id, person.draft(), me, place, now);
        conversations.add(connection, made, keys.toWrite(id), now);
        consequences.follow(connection, person, made, me, now);
        FollowUpView step = logged.followUp() == null ? null
                : followUps.plan(connection, id, logged.followUp(), new PlanningFollowUps.Origin(made.id(), place.committeeId()), "/follow_up");
        audit.write(connection, current.caller(), Look.at(Look.Action.CONVERSATION_LOGGED, id));
        if (made.outcome() == Outcome.DO_NOT_CALL) {
            audit.write(connection, current.caller(), Look.at(Look.Action.CONSENT_WITHDRAWN, id));
        }
        return ConversationView.of(made, me, step);
    }
}
