package org.vecindad.contacts.outreach.calling;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.outreach.calllist.CallListProblem;
import org.vecindad.contacts.outreach.calllist.CallLists;
import org.vecindad.contacts.outreach.conversation.Aftermath;
import org.vecindad.contacts.outreach.conversation.ConversationView;
import org.vecindad.contacts.outreach.conversation.Conversations;
import org.vecindad.contacts.outreach.conversation.LogConversation;
import org.vecindad.contacts.outreach.conversation.LoggingConversations;
import org.vecindad.contacts.outreach.conversation.OnList;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Logs how a turn went, which ends it. Nothing that was written down is refused, unless somebody else has the person now. */
@Singleton
class LoggingOutcomes {

    private final CurrentGrants current;
    private final CallLists lists;
    private final Entries entries;
    private final Conversations conversations;
    private final LoggingConversations logging;

    LoggingOutcomes(CurrentGrants current, CallLists lists, Entries entries, Conversations conversations, LoggingConversations logging) {
        this.current = current;
        this.lists = lists;
        this.entries = entries;
        this.conversations = conversations;
        this.logging = logging;
    }

    ConversationView log(Connection connection, UUID listId, UUID id, LogConversation logged) throws SQLException {
        var list = lists.seen(connection, current.get(), listId);
        var entry = entries.toChange(connection, current.get(), listId, id).orElseThrow(ProblemException::unknownOrUnshared);
        if (entry.withSomebodyElse(current.caller().userId())) {
            throw new ProblemException(CallListProblem.TURN_IS_OVER);
        }
        var made = logging.outcome(connection, entry.personId(), logged, new OnList(listId, id, list.committeeId()));
        entries.follow(connection, id, Course.after(conversations.outOf(connection, id)));
        return made;
    }

    /** The line follows what is corrected or taken back elsewhere. */
    @Singleton
    static class Following implements Aftermath {

        private final Entries entries;
        private final Conversations conversations;

        Following(Entries entries, Conversations conversations) {
            this.entries = entries;
            this.conversations = conversations;
        }

        @Override
        public void lock(Connection connection, UUID entry) throws SQLException {
            entries.lock(connection, entry);
        }

        @Override
        public void changed(Connection connection, UUID entry) throws SQLException {
            entries.follow(connection, entry, Course.after(conversations.outOf(connection, entry)));
        }
    }
}
