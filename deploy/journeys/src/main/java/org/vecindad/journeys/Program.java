package org.vecindad.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A partner's program, or the bench: a token by client credentials, fetched again before it ends. */
public final class Program extends Client {

    private static final Duration EARLY = Duration.ofSeconds(60);

    private final String client;
    private final String secret;
    private String token;
    private Instant until = Instant.MIN;

    private Program(String client, String secret) {
        super(Map.of());
        this.client = client;
        this.secret = secret;
    }

    public static Program of(String client) {
        return new Program(client, "solidaridad");
    }

    public static Program of(String client, String secret) {
        return new Program(client, secret);
    }

    /** What Keycloak answers to who asks for a token with this secret. */
    public static Answer tryingToGetAToken(String client, String secret) {
        return new Program(client, secret).askForToken();
    }

    @Override
    protected Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token());
    }

    public synchronized String token() {
        if (Instant.now().isAfter(until)) {
            var answer = askForToken().expect(200).json();
            token = answer.path("access_token").asText();
            until = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(EARLY);
        }
        return token;
    }

    private Answer askForToken() {
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret=" + encoded(secret);
        return send(HttpRequest.newBuilder(URI.create(RunningSystem.keycloak() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
