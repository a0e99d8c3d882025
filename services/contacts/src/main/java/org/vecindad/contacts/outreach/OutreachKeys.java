package org.vecindad.contacts.outreach;

import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The key of a person's outreach: it is made with the first word, and goes with the person or when outreach's time is up. */
@Singleton
public class OutreachKeys {

    public static final String RETENTION = "outreach";

    private final Keyring keyring;

    OutreachKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    /** The person's row is locked by the caller, so that no two make the first key. */
    public DataKey toWrite(UUID person) {
        var known = keyring.openAll(List.of(person), RETENTION).get(person);
        return known == null ? keyring.create(person, RETENTION) : known;
    }

    public Map<UUID, DataKey> toRead(Collection<UUID> people) {
        return keyring.openAll(people, RETENTION);
    }
}
