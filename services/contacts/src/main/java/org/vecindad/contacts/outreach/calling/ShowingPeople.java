package org.vecindad.contacts.outreach.calling;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.consent.ActiveConsent;
import org.vecindad.contacts.consent.Consents;
import org.vecindad.contacts.intake.Purpose;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.keeping.Standing;
import org.vecindad.contacts.outreach.conversation.Conversations;
import org.vecindad.contacts.revealing.Outsiders;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens the people of entries, as far as the caller may see them. */
@Singleton
class ShowingPeople {

    private final KeptPeople people;
    private final Consents consents;
    private final Conversations conversations;
    private final Outsiders outsiders;

    ShowingPeople(KeptPeople people, Consents consents, Conversations conversations, Outsiders outsiders) {
        this.people = people;
        this.consents = consents;
        this.conversations = conversations;
        this.outsiders = outsiders;
    }

    /** People whose numbers are handed out: 429 when the caller was shown too many. */
    void reveal(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        outsiders.reveal(connection, grants, people);
    }

    /** Of people on a page those whose numbers are not shown: beyond the caller's budget. */
    Set<UUID> withheld(Connection connection, Grants grants, Collection<UUID> people) throws SQLException {
        return outsiders.withheld(connection, grants, people);
    }

    Map<UUID, Kept> of(Connection connection, Collection<Entry> entries) throws SQLException {
        return people.of(connection, entries.stream().map(Entry::personId).toList(), false).stream()
                .filter(person -> person.standing() == Standing.ACTIVE).collect(Collectors.toMap(Kept::id, Function.identity()));
    }

    List<TurnView> turns(Connection connection, List<Entry> entries, Map<UUID, Kept> known, Instant until) throws SQLException {
        var active = consents.active(connection, known.keySet());
        var last = conversations.lastOf(connection, known.keySet());
        return entries.stream().map(entry -> TurnView.of(entry, known.get(entry.personId()), channels(active.getOrDefault(entry.personId(), List.of())),
                last.get(entry.personId()), until)).toList();
    }

    private static List<String> channels(List<ActiveConsent> active) {
        return active.stream().filter(consent -> consent.purpose().equals(Purpose.CONTACT.word())).map(ActiveConsent::channel).distinct().sorted().toList();
    }
}
