package org.vecindad.contacts.search;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The one key of every replica's snapshot. It goes with each erasure, so that no file holds words of somebody who is erased. */
@Singleton
public class SnapshotKey {

    /** Owns the key in the keyring, as a person owns theirs. */
    public static final UUID OWNER = UUID.fromString("00000000-0000-8000-8000-000070656f70");
    static final Place PLACE = new Place("people_index", "snapshot", "people_index");

    private final Keyring keyring;

    SnapshotKey(Keyring keyring) {
        this.keyring = keyring;
    }

    Optional<DataKey> existing() {
        return Optional.ofNullable(keyring.openAll(List.of(OWNER), PLACE.retention()).get(OWNER));
    }

    DataKey existingOrNew() {
        return existing().orElseGet(() -> keyring.create(OWNER, PLACE.retention()));
    }

    public void destroy() {
        keyring.destroy(OWNER);
    }
}
