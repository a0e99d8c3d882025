package org.vecindad.contacts.consent;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

/** Takes into the book what a batch of rows tells about new and known people, by {@link Weighed}; one statement each way for all of them. */
@Singleton
public class TellingConsents {

    private static final String RECORD = """
            select person_id, purpose, shared_with, channel, bool_or(withdrawn_at is null) from consent
             where person_id = any (?) and not taken_back group by person_id, purpose, shared_with, channel""";
    private static final String WITHDRAW = """
            update consent set withdrawn_at = ?
              from unnest(?::uuid[], ?::text[], ?::text[]) as told (person, purpose, channel)
             where person_id = told.person and consent.purpose = told.purpose and consent.channel = told.channel and withdrawn_at is null""";

    private final Consents consents;

    TellingConsents(Consents consents) {
        this.consents = consents;
    }

    /** Who tells: the user, and the import if it is one. */
    public record Teller(UUID by, UUID importId, Instant at) {
    }

    /**
     * What it came to, by person; whose record did not change is absent.
     *
     * @param given what was recorded, refusals included
     */
    public record Told(Map<UUID, List<ConsentDraft>> given) {
    }

    /**
     * @param fresh about people who are new, of whom nothing is on record
     * @param known about people who are known; their rows are locked by whoever read them to change them
     * @param keys  the identity keys of all of them
     */
    public Told tell(Connection connection, Map<UUID, List<ConsentDraft>> fresh, Map<UUID, List<ConsentDraft>> known, Map<UUID, DataKey> keys,
                     Teller teller) throws SQLException {
        var weighed = new LinkedHashMap<UUID, Weighed>();
        fresh.forEach((person, told) -> weighed.put(person, Weighed.of(told, Map.of())));
        var record = record(connection, known.keySet());
        known.forEach((person, told) -> weighed.put(person, Weighed.of(told, record.getOrDefault(person, Map.of()))));
        weighed.values().removeIf(Weighed::nothing);
        withdraw(connection, weighed, teller.at());
        var given = weighed.entrySet().stream()
                .flatMap(each -> each.getValue().given().stream().map(draft -> GivenConsent.of(each.getKey(), draft))).toList();
        consents.giveAll(connection, given, keys, teller.by(), teller.importId(), teller.at());
        var told = new LinkedHashMap<UUID, List<ConsentDraft>>();
        weighed.forEach((person, each) -> told.put(person, each.given()));
        return new Told(told);
    }

    /** Of these people what an import told and still holds was never agreed to. Returns whose record changed. */
    public Set<UUID> takeBack(Connection connection, UUID importId, Collection<UUID> people, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("""
                update consent set withdrawn_at = ?, taken_back = true
                 where import_id = ? and person_id = any (?) and withdrawn_at is null returning person_id""")) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setObject(2, importId);
            update.setArray(3, connection.createArrayOf("uuid", people.toArray()));
            return people(update);
        }
    }

    /** Of whom an import told a yes that still holds, or a no. */
    public Set<UUID> toldBy(Connection connection, UUID importId, Collection<UUID> people, boolean refused) throws SQLException {
        try (var select = connection.prepareStatement("select distinct person_id from consent where import_id = ? and person_id = any (?) and "
                + (refused ? "withdrawn_at = given_at and not taken_back" : "withdrawn_at is null"))) {
            select.setObject(1, importId);
            select.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            return people(select);
        }
    }

    private static Set<UUID> people(PreparedStatement statement) throws SQLException {
        var people = new HashSet<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                people.add(rows.getObject(1, UUID.class));
            }
        }
        return people;
    }

    private static Map<UUID, Map<Slot, Boolean>> record(Connection connection, Collection<UUID> people) throws SQLException {
        if (people.isEmpty()) {
            return Map.of();
        }
        try (var select = connection.prepareStatement(RECORD)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            var record = new HashMap<UUID, Map<Slot, Boolean>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var slot = new Slot(Purpose.valueOf(rows.getString(2).toUpperCase(java.util.Locale.ROOT)), rows.getObject(3, UUID.class),
                            Channel.valueOf(rows.getString(4).toUpperCase(java.util.Locale.ROOT)));
                    record.computeIfAbsent(rows.getObject(1, UUID.class), person -> new HashMap<>(4)).put(slot, rows.getBoolean(5));
                }
            }
            return record;
        }
    }

    private static void withdraw(Connection connection, Map<UUID, Weighed> weighed, Instant at) throws SQLException {
        var people = new ArrayList<UUID>();
        var purposes = new ArrayList<String>();
        var channels = new ArrayList<String>();
        weighed.forEach((person, each) -> each.withdrawn().forEach(slot -> {
            people.add(person);
            purposes.add(slot.purpose().word());
            channels.add(slot.channel().word());
        }));
        if (people.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(WITHDRAW)) {
            update.setTimestamp(1, Timestamp.from(at));
            update.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            update.setArray(3, connection.createArrayOf("text", purposes.toArray()));
            update.setArray(4, connection.createArrayOf("text", channels.toArray()));
            update.executeUpdate();
        }
    }
}
