package org.vecindad.chassis.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/** The key of one owner and retention class, open in memory for as long as it is needed. */
public final class DataKey {

    static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID owner;
    private final String retention;
    private final Aead aead;

    DataKey(UUID owner, String retention, byte[] key) {
        this.owner = owner;
        this.retention = retention;
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    public byte[] seal(Place place, byte[] plain) {
        try {
            return aead.encrypt(plain, of(place));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a value could not be sealed", e);
        }
    }

    public byte[] open(Place place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, of(place));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a value in " + place.table() + "." + place.column() + " does not open", e);
        }
    }

    private byte[] of(Place place) {
        if (!place.retention().equals(retention)) {
            throw new IllegalArgumentException("a key of class " + retention + " used for " + place);
        }
        return place.of(owner);
    }
}
