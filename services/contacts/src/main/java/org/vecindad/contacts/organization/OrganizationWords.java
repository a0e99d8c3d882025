package org.vecindad.contacts.organization;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Seals and opens what is noted about an organization in free text, since such words are often about people. The key is the
 * organization's own and goes with it.
 */
@Singleton
public class OrganizationWords {

    static final String RETENTION = "organization";

    /** Where such words lie. */
    public enum Text {
        VISIT_NOTE("visit", "note"),
        MOVE_NOTE("partnership_move", "note"),
        VOTE_REASON("screening_vote", "reason"),
        PLEDGE_EVIDENCE("pledge", "evidence");

        private final Place place;

        Text(String table, String column) {
            place = new Place(table, column, RETENTION);
        }
    }

    private final Keyring keyring;

    OrganizationWords(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Null stays null. The organization's row is locked by whoever writes, so that two never make the key at once. */
    public byte[] sealed(UUID organization, Text where, String words) {
        return words == null ? null : key(organization).seal(where.place, words.getBytes(StandardCharsets.UTF_8));
    }

    /** For a page of rows about these organizations: one question to the keyring. */
    public Opened of(Collection<UUID> organizations) {
        return new Opened(keyring.openAll(List.copyOf(Set.copyOf(organizations)), RETENTION));
    }

    private DataKey key(UUID organization) {
        var known = keyring.openAll(List.of(organization), RETENTION).get(organization);
        return known != null ? known : keyring.create(organization, RETENTION);
    }

    /** The keys of some organizations, open. */
    public record Opened(Map<UUID, DataKey> keys) {

        /** Null where nothing was noted, or where the key is gone. */
        public String text(UUID organization, Text where, byte[] sealed) {
            var key = keys.get(organization);
            return sealed == null || key == null ? null : new String(key.open(where.place, sealed), StandardCharsets.UTF_8);
        }
    }
}
