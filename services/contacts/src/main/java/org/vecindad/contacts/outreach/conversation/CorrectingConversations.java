package org.vecindad.contacts.outreach.conversation;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.All;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.outreach.OutreachKeys;
import org.vecindad.contacts.outreach.OutreachPolicy;
import org.vecindad.contacts.outreach.followup.PlanningFollowUps;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Corrects what was logged, or takes it back, and lets what followed from it follow that. */
@Singleton
class CorrectingConversations {

    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Conversations conversations;
    private final Consequences consequences;
    private final PlanningFollowUps followUps;
    private final OutreachKeys keys;
    private final MergePatch patches;
    private final List<Aftermath> aftermaths;

    CorrectingConversations(CurrentGrants current, SeenPeople seen, Conversations conversations, Consequences consequences, PlanningFollowUps followUps,
                            OutreachKeys keys, MergePatch patches, @All List<Aftermath> aftermaths) {
        this.current = current;
        this.seen = seen;
        this.conversations = conversations;
        this.consequences = consequences;
        this.followUps = followUps;
        this.keys = keys;
        this.patches = patches;
        this.aftermaths = aftermaths;
    }

    Conversation correct(Connection connection, UUID personId, UUID id, String ifMatch, JsonNode patch) throws SQLException {
        lockEntry(connection, personId, id);
        var person = seen.toNote(personId);
        var known = mine(connection, personId, id);
        ETags.require(ifMatch, known.version());
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var wanted = patches.apply(patch, known.asRequest(), ChangeConversation.class).asLogged();
        var draft = ConversationDraft.checked(wanted, personId, person.draft(), known.byUserId(), OnList.NOWHERE, now);
        if (known.sameEffects(draft)) {
            draft = draft.stillMarked(known.markedWrong());
        } else {
            person = consequences.takeBack(connection, person, known, current.caller().userId(), now);
            draft = ConversationDraft.checked(wanted, personId, person.draft(), known.byUserId(), OnList.NOWHERE, now);
            consequences.follow(connection, person, known.corrected(draft), current.caller().userId(), now);
        }
        var corrected = known.corrected(draft);
        conversations.change(connection, corrected, keys.toWrite(personId), now);
        entryChanged(connection, corrected);
        return corrected;
    }

    void takeBack(Connection connection, UUID personId, UUID id, String ifMatch) throws SQLException {
        lockEntry(connection, personId, id);
        var person = seen.toNote(personId);
        var known = mine(connection, personId, id);
        ETags.require(ifMatch, known.version());
        consequences.takeBack(connection, person, known, current.caller().userId(), Instant.now().truncatedTo(ChronoUnit.MICROS));
        followUps.forget(connection, id);
        conversations.remove(connection, id);
        entryChanged(connection, known);
    }

    // Read once more after the person is locked: everything that changes a conversation locks the person before.
    private Conversation mine(Connection connection, UUID person, UUID id) throws SQLException {
        var known = conversations.find(connection, person, id).orElseThrow(ProblemException::unknownOrUnshared);
        if (!OutreachPolicy.mayCorrect(current.get(), known.byUserId())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return known;
    }

    private void lockEntry(Connection connection, UUID person, UUID id) throws SQLException {
        var entry = conversations.find(connection, person, id).map(Conversation::entryId).orElse(null);
        if (entry != null) {
            for (var aftermath : aftermaths) {
                aftermath.lock(connection, entry);
            }
        }
    }

    private void entryChanged(Connection connection, Conversation made) throws SQLException {
        if (made.entryId() != null) {
            for (var aftermath : aftermaths) {
                aftermath.changed(connection, made.entryId());
            }
        }
    }
}
