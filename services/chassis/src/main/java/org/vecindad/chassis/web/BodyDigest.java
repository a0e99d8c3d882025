package org.vecindad.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import org.vecindad.chassis.privacy.BlindIndex;

/** Tells whether a repeated request has the same body. Keyed where the service has a key file: a plain hash of a phone number can be guessed back. */
@Singleton
class BodyDigest {

    private final ObjectMapper json;
    private final Instance<BlindIndex> keyed;

    BodyDigest(ObjectMapper json, Instance<BlindIndex> keyed) {
        this.json = json;
        this.keyed = keyed;
    }

    byte[] of(Object[] parameters) {
        String body = String.join("\n", Arrays.stream(parameters).filter(Objects::nonNull).filter(value -> value instanceof Record || value instanceof com.fasterxml.jackson.databind.JsonNode).map(this::text).toList());
        return keyed.isResolvable() ? keyed.get().of("body", body) : hash(body);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a request body that cannot be written as JSON", unwritable);
        }
    }

    private static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
