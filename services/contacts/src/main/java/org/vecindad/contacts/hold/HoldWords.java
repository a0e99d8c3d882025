package org.vecindad.contacts.hold;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;
import org.vecindad.contacts.keeping.Held;

import jakarta.inject.Singleton;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Seals and opens why somebody is held: the key is the person's, of a class of its own. */
@Singleton
class HoldWords {

    private static final Place REASON = new Place("legal_hold", "reason", Held.RETENTION);
    private static final Place LIFTED_BECAUSE = new Place("legal_hold", "lifted_because", Held.RETENTION);

    private final Keyring keyring;

    HoldWords(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The person's row is locked by whoever writes, so that two never make the key at once. */
    byte[] reason(UUID person, String words) {
        return sealed(person, REASON, words);
    }

    byte[] liftedBecause(UUID person, String words) {
        return sealed(person, LIFTED_BECAUSE, words);
    }

    private byte[] sealed(UUID person, Place place, String words) {
        var known = keyring.openAll(List.of(person), Held.RETENTION).get(person);
        var key = known != null ? known : keyring.create(person, Held.RETENTION);
        return key.seal(place, words.getBytes(StandardCharsets.UTF_8));
    }

    Opened of(Collection<UUID> people) {
        return new Opened(keyring.openAll(Set.copyOf(people), Held.RETENTION));
    }

    /** The keys of some people, open. */
    record Opened(Map<UUID, DataKey> keys) {

        String reason(LegalHold hold) {
            return text(hold, REASON, hold.reason());
        }

        String liftedBecause(LegalHold hold) {
            return text(hold, LIFTED_BECAUSE, hold.liftedBecause());
        }

        // Null where the key is gone: after an erasure has begun.
        private String text(LegalHold hold, Place place, byte[] sealed) {
            var key = keys.get(hold.personId());
            return sealed == null || key == null ? null : new String(key.open(place, sealed), StandardCharsets.UTF_8);
        }
    }
}
