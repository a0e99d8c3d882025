package org.vecindad.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The public API, used as the client {@code bench}, which organizes. A call that fails in passing is repeated as the same call. */
public final class Api {

    private static final int TRIES = 6;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String issuer;
    private String token;
    private Instant tokenUntil = Instant.MIN;

    public Api(String base, String issuer) {
        this.base = base;
        this.issuer = issuer;
    }

    JsonNode get(String path) {
        return tree(answered(request(path).GET()));
    }

    JsonNode post(String path, Object body) {
        return tree(answered(request(path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(text(body)))));
    }

    /** Of the version that is there now. */
    JsonNode patch(String path, Object body) {
        var now = answered(request(path).GET()).headers().firstValue("ETag").orElse("*");
        return tree(answered(request(path).header("Content-Type", "application/merge-patch+json").header("If-Match", now)
                .method("PATCH", BodyPublishers.ofString(text(body)))));
    }

    JsonNode upload(String path, Map<String, String> fields, String fileName, String content) {
        var boundary = "vecindad-" + UUID.randomUUID();
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(fileName)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n").append(content).append("\r\n--").append(boundary).append("--\r\n");
        return tree(answered(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(body.toString()))));
    }

    /** For exercise: whatever it answers. */
    public void tryGet(String path) {
        attempt(request(path).GET());
    }

    public void tryPost(String path, Object body) {
        attempt(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body))));
    }

    private void attempt(HttpRequest.Builder request) {
        try {
            client.send(request.header("Authorization", "Bearer " + token()).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            // an exercise that fails is a shorter one
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60)).header("Accept", "application/json");
    }

    private HttpResponse<byte[]> answered(HttpRequest.Builder builder) {
        HttpRequest request = null;
        for (int attempt = 1; ; attempt++) {
            try {
                if (request == null) request = builder.header("Authorization", "Bearer " + token()).build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) return answer;
                boolean passing = answer.statusCode() == 503 || answer.statusCode() == 429 || answer.statusCode() == 502 || answer.statusCode() == 409 && inProgress(answer);
                if (!passing || attempt == TRIES) throw new Refused(request.method(), request.uri(), answer.statusCode(), answer.body());
            } catch (IOException e) {
                if (attempt == TRIES) throw new IllegalStateException(base + " does not answer", e);
            } catch (InterruptedException e) {
                throw new Interrupted();
            }
            pause(Duration.ofMillis(300L * attempt));
        }
    }

    private boolean inProgress(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).contains("request_in_progress");
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isBefore(tokenUntil)) return token;
        var answer = client.send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=bench&client_secret=solidaridad")).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException("Keycloak gives no token: " + answer.statusCode());
        var body = json.readTree(answer.body());
        token = body.path("access_token").asText();
        tokenUntil = Instant.now().plusSeconds(body.path("expires_in").asLong() - 60);
        return token;
    }

    private JsonNode tree(HttpResponse<byte[]> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no JSON from " + answer.uri().getPath(), e);
        }
    }

    private String text(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new Interrupted();
        }
    }

    /** What the API will not do; the body is a problem document and holds nothing personal. */
    static final class Refused extends RuntimeException {
        Refused(String method, URI address, int status, byte[] problem) {
            super(method + " " + address.getPath() + " was answered " + status + ": " + new String(problem, StandardCharsets.UTF_8));
        }
    }

    private static final class Interrupted extends RuntimeException {
        Interrupted() {
            super("interrupted");
            Thread.currentThread().interrupt();
        }
    }
}
