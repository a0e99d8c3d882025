package org.vecindad.contacts.consent;

import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.Purpose;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** By which channels people agreed to be contacted, and by which they do not want to be; about the others they were not asked. */
public final class ContactAnswers {

    // What an import told and was undone says nothing; a yes that holds beats an older no, as everywhere.
    private static final String ASK = """
            select person_id, channel, bool_or(withdrawn_at is null), bool_or(not taken_back) from consent
             where person_id = any (?) and purpose = ? group by person_id, channel""";

    private final Map<UUID, Set<Channel>> agreed = new HashMap<>();
    private final Map<UUID, Set<Channel>> refused = new HashMap<>();

    private ContactAnswers() {
    }

    public static ContactAnswers of(Connection connection, Collection<UUID> people) throws SQLException {
        var answers = new ContactAnswers();
        if (people.isEmpty()) {
            return answers;
        }
        try (var select = connection.prepareStatement(ASK)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            select.setString(2, Purpose.CONTACT.word());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.hear(rows.getObject(1, UUID.class), Channel.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)), rows.getBoolean(3), rows.getBoolean(4));
                }
            }
        }
        return answers;
    }

    private void hear(UUID person, Channel channel, boolean yes, boolean said) {
        if (yes) {
            agreed.computeIfAbsent(person, id -> EnumSet.noneOf(Channel.class)).add(channel);
        } else if (said) {
            refused.computeIfAbsent(person, id -> EnumSet.noneOf(Channel.class)).add(channel);
        }
    }

    public Set<Channel> agreed(UUID person) {
        return agreed.getOrDefault(person, Set.of());
    }

    public Set<Channel> refused(UUID person) {
        return refused.getOrDefault(person, Set.of());
    }
}
