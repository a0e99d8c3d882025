package org.vecindad.gateway.clients;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Refused;

/**
 * A client that is wanted.
 *
 * @param organization null for a sandbox, which gets an invented one
 */
record MakeClient(String name, UUID organization, List<String> scopes) {

    private static final Set<String> KNOWN = Set.of("name", "organization_id", "scopes", "sandbox");
    private static final int LONGEST = 80;

    /** @throws Refused with everything that is wrong */
    static MakeClient read(Buffer body) {
        var wrong = new ArrayList<Refused.Violation>();
        var object = object(body);
        object.fieldNames().stream().filter(field -> !KNOWN.contains(field))
                .forEach(field -> wrong.add(new Refused.Violation("", "unknown_property", "name, organization_id, scopes and sandbox are known")));
        var name = object.getValue("name") instanceof String text ? text.strip() : "";
        if (name.isEmpty() || name.length() > LONGEST) wrong.add(new Refused.Violation("/name", "required", "1 to 80 characters"));
        var organization = id(object.getValue("organization_id"));
        var sandbox = Boolean.TRUE.equals(object.getValue("sandbox"));
        if (sandbox == (object.getValue("organization_id") != null) || !sandbox && organization == null) wrong.add(new Refused.Violation("/organization_id", "not_an_id", "must be the id of an organization, and absent with sandbox"));
        var scopes = object.getValue("scopes") instanceof JsonArray given ? given.stream().map(String::valueOf).distinct().sorted().toList() : List.<String>of();
        if (scopes.isEmpty() || !PartnerClient.SCOPES.containsAll(scopes)) {
            wrong.add(new Refused.Violation("/scopes", "not_one_of", "one or more of " + String.join(", ", PartnerClient.SCOPES)));
        }
        if (sandbox && !scopes.contains("people:write")) wrong.add(new Refused.Violation("/scopes", "required", "a sandbox needs people:write, to bring its people in"));
        if (!wrong.isEmpty()) throw new Refused(wrong);
        return new MakeClient(name, organization, scopes);
    }

    static JsonObject object(Buffer body) {
        try {
            return new JsonObject(body);
        } catch (DecodeException | ClassCastException unreadable) {
            throw new Refused(GatewayProblem.UNREADABLE_BODY);
        }
    }

    private static UUID id(Object given) {
        try {
            return given instanceof String text && text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    PartnerClient as(UUID id, UUID boundTo) {
        return new PartnerClient(id.toString(), slug() + "-" + id.toString().substring(0, 6), name, boundTo.toString(), scopes, true,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), digest());
    }

    /** Tells whether a repeated request wants the same. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(
                    (name + "\n" + organization + "\n" + scopes).getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String slug() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return "partner" + (plain.isEmpty() ? "" : "-" + plain.substring(0, Math.min(30, plain.length())).replaceAll("-+$", ""));
    }
}
