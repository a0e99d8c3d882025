package org.vecindad.chassis.privacy;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Keyed digests for exact look-up of what is sealed. Sixteen bytes: enough never to collide by chance, useless without the key file. */
public final class BlindIndex {

    private static final int BYTES = 16;
    // Tink prefixes five bytes that name the key
    private static final int PREFIX = 5;

    private final Mac mac;

    BlindIndex(Mac mac) {
        this.mac = mac;
    }

    /** @param kind what is indexed, e.g. {@code phone}: the same text of another kind has another digest */
    public byte[] of(String kind, String normalized) {
        try {
            byte[] tag = mac.computeMac((kind + "|" + normalized).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOfRange(tag, PREFIX, PREFIX + BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no digest", e);
        }
    }
}
