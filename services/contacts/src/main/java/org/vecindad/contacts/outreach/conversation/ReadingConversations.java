package org.vecindad.contacts.outreach.conversation;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Page;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.outreach.followup.PlanningFollowUps;
import org.vecindad.contacts.person.SeenPeople;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts conversations and the next steps that came out of them together. */
@Singleton
class ReadingConversations {

    private final CurrentGrants current;
    private final SeenPeople seen;
    private final Conversations conversations;
    private final PlanningFollowUps followUps;

    ReadingConversations(CurrentGrants current, SeenPeople seen, Conversations conversations, PlanningFollowUps followUps) {
        this.current = current;
        this.seen = seen;
        this.conversations = conversations;
        this.followUps = followUps;
    }

    Page<ConversationView> of(Connection connection, UUID person, int limit, String cursor) throws SQLException {
        seen.open(person);
        var after = cursor == null ? null : Cursor.parts(cursor, 2);
        var found = after == null ? conversations.of(connection, person, null, null, limit + 1)
                : conversations.of(connection, person, Cursor.time(after.getFirst()), Cursor.id(after.getLast()), limit + 1);
        var steps = followUps.outOf(connection, found.stream().map(Conversation::id).toList());
        var me = current.caller().userId();
        return Page.of(found, limit, made -> ConversationView.of(made, me, steps.get(made.id())), last -> Cursor.of(last.happenedAt(), last.id()), null);
    }

    ConversationView one(Connection connection, UUID person, UUID id) throws SQLException {
        seen.open(person);
        var made = conversations.find(connection, person, id).orElseThrow(ProblemException::unknownOrUnshared);
        return ConversationView.of(made, current.caller().userId(), followUps.outOf(connection, List.of(id)).get(id));
    }
}
