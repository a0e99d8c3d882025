package org.vecindad.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Keycloak as a login needs: whoever comes is logged in as {@link #LUCIA} without being asked. */
public final class StandInIssuer {

    public static final String LUCIA = "11111111-0000-4000-8000-000000000001";
    private static final String REALM = "/realms/vecindad";
    private static final String BASE = REALM + "/protocol/openid-connect";

    public final Set<String> locked = ConcurrentHashMap.newKeySet();
    public final List<String> endedSessions = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    public final AtomicInteger introspections = new AtomicInteger();
    public final AtomicInteger refreshes = new AtomicInteger();
    public final StandInClients clients = new StandInClients();
    public volatile boolean mute;
    public volatile int lifetime = 300;
    public volatile Map<String, String> lastLogin = Map.of();

    private final KeyPair keys;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandInIssuer() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + REALM;
    }

    /** Back to how it was before any test. */
    public void calm() {
        mute = false;
        lifetime = 300;
        clients.calm();
        locked.clear();
        endedSessions.clear();
        introspections.set(0);
        refreshes.set(0);
    }

    public String token(String user, String client, String audience, int seconds) {
        return token(user, client, audience, seconds, "organizer");
    }

    public String administratorToken() {
        return token("11111111-0000-4000-8000-000000000006", "vecindad-gateway", "vecindad-api", 300, "admin");
    }

    private String token(String user, String client, String audience, int seconds, String role) {
        return Jwt.issuer(issuer()).subject(user).audience(audience).claim("azp", client)
                .claim("realm_access", Map.of("roles", List.of(role, "default-roles-vecindad")))
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now() - 1).expiresAt(now() + seconds).jws().keyId("one").sign(keys.getPrivate());
    }

    public String partnerToken() {
        return token("22222222-0000-4000-8000-000000000009", "partner-union", "vecindad-api", 300);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (mute) return;
            if (clients.answers(exchange, exchange.getRequestURI().getPath())) return;
            switch (exchange.getRequestURI().getPath()) {
                case BASE + "/certs" -> send(exchange, 200, keySet());
                case BASE + "/auth" -> authorize(exchange);
                case BASE + "/token" -> token(exchange, form(body(exchange)));
                case BASE + "/token/introspect" -> {
                    introspections.incrementAndGet();
                    var sub = claims(form(body(exchange)).get("token")).getString("sub");
                    send(exchange, 200, new JsonObject().put("active", !locked.contains(sub)));
                }
                case BASE + "/logout" -> {
                    endedSessions.add(claims(form(body(exchange)).get("refresh_token")).getString("sub"));
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        lastLogin = asked;
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?state=" + encode(asked.get("state")) + "&code=" + code);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if ("client_credentials".equals(form.get("grant_type"))) {
            var granted = clients.token(form);
            if (granted != null) send(exchange, 200, new JsonObject().put("access_token", granted).put("expires_in", 300));
            else send(exchange, 401, new JsonObject().put("error", "unauthorized_client"));
            return;
        }
        var refresh = form.get("refresh_token");
        var asked = form.get("code") == null ? null : codes.remove(form.get("code"));
        if (refresh != null) refreshes.incrementAndGet();
        var user = refresh == null ? LUCIA : claims(refresh).getString("sub");
        var codeIsGood = asked != null && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
        if (locked.contains(user) || refresh == null && !codeIsGood) {
            send(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        var idToken = Jwt.issuer(issuer()).subject(user).audience("vecindad-gateway").issuedAt(now() - 1).expiresAt(now() + 300);
        if (asked != null) idToken.claim("nonce", asked.get("nonce"));
        send(exchange, 200, new JsonObject().put("token_type", "Bearer").put("expires_in", lifetime)
                .put("access_token", token(user, "vecindad-gateway", "vecindad-api", lifetime))
                .put("refresh_token", token(user, "vecindad-gateway", "refresh", 1800))
                .put("id_token", idToken.jws().keyId("one").sign(keys.getPrivate())));
    }

    private JsonObject keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return new JsonObject().put("keys", new JsonArray().add(new JsonObject().put("kty", "RSA").put("kid", "one").put("use", "sig")
                .put("alg", "RS256").put("n", unsigned(key.getModulus())).put("e", unsigned(key.getPublicExponent()))));
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static void send(HttpExchange exchange, int status, JsonObject body) throws IOException {
        var bytes = body.toBuffer().getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String body(HttpExchange exchange) {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (var pair : encoded.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
