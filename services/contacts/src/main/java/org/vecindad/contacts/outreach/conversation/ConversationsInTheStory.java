package org.vecindad.contacts.outreach.conversation;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.person.Chapter;
import org.vecindad.contacts.person.TimelineEntry;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The chapter of a person's story about who talked with them. A partner does not read it: sharing somebody is not sharing what they said. */
@Singleton
class ConversationsInTheStory implements Chapter {

    private static final int MOST = 200;

    private final Conversations conversations;
    private final CurrentGrants current;

    ConversationsInTheStory(Conversations conversations, CurrentGrants current) {
        this.conversations = conversations;
        this.current = current;
    }

    @Override
    public List<TimelineEntry> of(Connection connection, UUID person) throws SQLException {
        if (current.caller().partner()) {
            return List.of();
        }
        return conversations.of(connection, person, null, null, MOST).stream().map(this::entry).toList();
    }

    private TimelineEntry entry(Conversation made) {
        var words = made.words();
        return TimelineEntry.talked(made.happenedAt(), new TimelineEntry.Talk(made.id(), made.kind().word(), made.outcome().word(), made.byUserId(),
                made.byUserId().equals(current.caller().userId()), words.ask(), words.answer() == null ? null : words.answer().name().toLowerCase(Locale.ROOT),
                words.note(), made.callBackAt(), made.callListId()));
    }
}
