package org.vecindad.chassis.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Where a list goes on. It is opaque, not secret: put ids, times and numbers in it, never a name. */
public final class Cursor {

    private static final String BETWEEN = "\u001f";

    private Cursor() {
    }

    public static String of(Object... parts) {
        var text = String.join(BETWEEN, java.util.Arrays.stream(parts).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 when it is not one of ours */
    public static List<String> parts(String cursor, int count) {
        try {
            var parts = List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1));
            if (parts.size() == count) {
                return parts;
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    /** @throws ProblemException 400 when the part is no id */
    public static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    /** @throws ProblemException 400 when the part is no time */
    public static Instant time(String part) {
        try {
            return Instant.parse(part);
        } catch (DateTimeException notOurs) {
            throw unknown();
        }
    }

    public static ProblemException unknown() {
        return ProblemException.invalid("/cursor", "not_a_cursor", "take it from the page before");
    }
}
