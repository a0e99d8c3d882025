package org.vecindad.chassis.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import io.quarkus.security.UnauthorizedException;

/** The caller of this request, and, inside {@link AsCaller}, what they may see. */
@RequestScoped
public class CurrentGrants {

    private final SecurityIdentity identity;
    private Caller caller;
    private Grants grants;

    public CurrentGrants(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller caller() {
        if (caller == null) {
            caller = read();
        }
        return caller;
    }

    /** @throws IllegalStateException outside {@link AsCaller}: nothing may be decided without the caller's grants */
    public Grants get() {
        if (grants == null) {
            throw new IllegalStateException("asked for grants outside @AsCaller");
        }
        return grants;
    }

    void set(Grants known) {
        grants = known;
    }

    private Caller read() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return new Caller(UUID.fromString(token.getSubject()), token.getClaim("preferred_username"), identity.getRoles(), scopes(token), organization(token));
    }

    private static Set<String> scopes(JsonWebToken token) {
        String scope = text(token.getClaim("scope"));
        return scope == null ? Set.of() : Arrays.stream(scope.split(" ")).filter(word -> !word.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    private static UUID organization(JsonWebToken token) {
        String id = text(token.getClaim("organization_id"));
        return id == null ? null : UUID.fromString(id);
    }

    private static String text(Object claim) {
        return switch (claim) {
            case null -> null;
            case JsonString json -> json.getString();
            case Object other -> other.toString();
        };
    }
}
