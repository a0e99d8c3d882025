package org.vecindad.contacts.keeping;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seals and opens what is noted while caring for somebody. The key is the person's, of a class of its own, and goes with the last of the notes. */
@Singleton
public class CareWords {

    private final Keyring keyring;

    CareWords(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Null stays null. The person's row is locked by whoever writes, so that two never make the key at once. */
    public byte[] sealed(UUID person, CareText where, String words) {
        return words == null ? null : key(person).seal(where.place(), words.getBytes(StandardCharsets.UTF_8));
    }

    /** For a page of rows about these people: one question to the keyring. */
    public Opened of(Collection<UUID> people) {
        return new Opened(keyring.openAll(List.copyOf(java.util.Set.copyOf(people)), CareText.RETENTION));
    }

    private DataKey key(UUID person) {
        var known = keyring.openAll(List.of(person), CareText.RETENTION).get(person);
        return known != null ? known : keyring.create(person, CareText.RETENTION);
    }

    /** The keys of some people, open. */
    public record Opened(Map<UUID, DataKey> keys) {

        /** Null where nothing was noted, or where the key is gone: erasure begins with the keys. */
        public String text(UUID person, CareText where, byte[] sealed) {
            var key = keys.get(person);
            return sealed == null || key == null ? null : new String(key.open(where.place(), sealed), StandardCharsets.UTF_8);
        }
    }
}
