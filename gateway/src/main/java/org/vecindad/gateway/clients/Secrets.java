package org.vecindad.gateway.clients;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of programs: 256 bits, made here so that they need not be read back from anywhere. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Secrets() {}
}
