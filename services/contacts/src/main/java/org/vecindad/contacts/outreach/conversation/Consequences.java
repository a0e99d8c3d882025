package org.vecindad.contacts.outreach.conversation;

import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Plan;
import org.vecindad.contacts.keeping.RecordingConsent;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an outcome changes about the person: a number that is not theirs, a wish not to be called. Each can be taken back. */
@Singleton
class Consequences {

    // Whoever does not want to be called does not want to be texted instead.
    private static final Set<Channel> SILENCED = Set.of(Channel.CALL, Channel.SMS);

    private final PeopleBatch people;
    private final RecordingConsent consents;

    Consequences(PeopleBatch people, RecordingConsent consents) {
        this.people = people;
        this.consents = consents;
    }

    Kept follow(Connection connection, Kept person, Conversation made, UUID by, Instant at) throws SQLException {
        return switch (made.outcome()) {
            case WRONG_NUMBER -> made.markedWrong() ? mark(connection, person, made.words().number(), true, by, at) : person;
            case DO_NOT_CALL -> consents.refuse(connection, person, SILENCED, made.id(), by, at);
            case REACHED, LEFT_MESSAGE, NO_ANSWER, CALL_BACK -> person;
        };
    }

    Kept takeBack(Connection connection, Kept person, Conversation made, UUID by, Instant at) throws SQLException {
        return switch (made.outcome()) {
            case WRONG_NUMBER -> made.markedWrong() ? mark(connection, person, made.words().number(), null, by, at) : person;
            case DO_NOT_CALL -> consents.unsay(connection, person, made.id(), at);
            case REACHED, LEFT_MESSAGE, NO_ANSWER, CALL_BACK -> person;
        };
    }

    private Kept mark(Connection connection, Kept person, String number, Boolean wrong, UUID by, Instant at) throws SQLException {
        var draft = person.draft().withPhones(person.draft().phones().stream().map(phone -> phone.number().equals(number) ? phone.marked(wrong) : phone).toList());
        if (draft.equals(person.draft())) {
            return person;
        }
        people.writeNow(connection, Bringing.forCommittee(by, null, at),
                new Plan(List.of(), List.of(), List.of(new Plan.Changed(person.id(), person.version(), draft, false)), Set.of()));
        return person.next(draft, at);
    }
}
