package org.vecindad.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Bearer tokens as Keycloak issues them, signed with the key that {@link LocalPlatform} tells the service to trust. The demo logins have their fixed ids. */
public final class Tokens {

    public static final UUID LUCIA = user(1);
    public static final UUID BETO = user(2);
    public static final UUID SAM = user(3);
    public static final UUID DANA = user(4);
    public static final UUID ANA = user(5);
    public static final UUID OMAR = user(6);
    public static final UUID UNION = UUID.fromString("22222222-0000-4000-8000-000000000001");

    private static final Map<String, UUID> USERS = Map.of("lucia", LUCIA, "beto", BETO, "sam", SAM, "dana", DANA, "ana", ANA, "omar", OMAR);
    private static final Map<String, String> ROLES = Map.of("sam", "organizer", "dana", "dispatcher", "ana", "legal", "omar", "admin");

    private final UUID subject;
    private final String username;
    private final Set<String> roles = new HashSet<>();
    private String scope = "openid";
    private UUID organization;
    // longer than any run of tests: some sign one for all of theirs
    private Duration lasts = Duration.ofHours(2);
    private String audience = "vecindad-api";

    private Tokens(UUID subject, String username) {
        this.subject = subject;
        this.username = username;
    }

    /** A demo login with its realm role, or any other name as a login without roles. */
    public static Tokens of(String username) {
        var token = new Tokens(USERS.getOrDefault(username, UUID.nameUUIDFromBytes(username.getBytes())), username);
        return ROLES.containsKey(username) ? token.roles(ROLES.get(username)) : token;
    }

    /** The demo partner's client. */
    public static Tokens partner(String... scopes) {
        var token = new Tokens(UUID.nameUUIDFromBytes("service-account-partner-union".getBytes()), "service-account-partner-union");
        token.organization = UNION;
        token.scope = String.join(" ", scopes);
        return token;
    }

    public Tokens organization(UUID id) {
        organization = id;
        return this;
    }

    public Tokens roles(String... more) {
        roles.addAll(List.of(more));
        return this;
    }

    public Tokens scopes(String... scopes) {
        scope = String.join(" ", scopes);
        return this;
    }

    public Tokens lasting(Duration duration) {
        lasts = duration;
        return this;
    }

    public Tokens audience(String other) {
        audience = other;
        return this;
    }

    public String sign() {
        var claims = Jwt.issuer("https://tests.vecindad.invalid/realms/vecindad")
            .subject(subject.toString())
            .audience(audience)
            .claim("preferred_username", username)
            .claim("scope", scope)
            .claim("realm_access", Map.of("roles", List.copyOf(roles)))
            .expiresIn(lasts);
        if (organization != null) {
            claims.claim("organization_id", organization.toString());
        }
        return claims.sign("testing/private.pem");
    }

    private static UUID user(int number) {
        return UUID.fromString("11111111-0000-4000-8000-%012d".formatted(number));
    }
}
