package org.vecindad.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Someone who talks to the gateway: nobody, a person with a session cookie, or a program with a token. */
public class Client {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    protected final CookieJar cookies = new CookieJar();
    private final HttpClient http;
    private final Map<String, String> always;

    protected Client(Map<String, String> always) {
        this.always = Map.copyOf(always);
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    public static Client nobody() {
        return new Client(Map.of());
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path).header("Content-Type", "application/json").header("Idempotency-Key", idempotencyKey).POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer patch(String path, Object body, String ifMatch) {
        var request = request(path).header("Content-Type", "application/merge-patch+json").method("PATCH", json(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    /** Changes what is there now, whatever its version. */
    public Answer change(String path, Object body) {
        return patch(path, body, get(path).expect(200).header("ETag"));
    }

    public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
        String boundary = "----" + UUID.randomUUID();
        var form = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary).header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    public Answer upload(String path, Path file, Map<String, String> fields) throws IOException {
        return upload(path, file.getFileName().toString(), java.nio.file.Files.readAllBytes(file), fields);
    }

    /** Any method, with exactly these headers beside the client's own. */
    public Answer call(String method, String path, String body, Map<String, String> headers) {
        var request = request(path).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return send(request);
    }

    protected HttpRequest.Builder request(String path) {
        var uri = path.startsWith("http") ? path : RunningSystem.gateway() + path;
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(TIMEOUT);
        headers().forEach(request::setHeader);
        return request;
    }

    protected Map<String, String> headers() {
        return new HashMap<>(always);
    }

    protected Answer send(HttpRequest.Builder request) {
        try {
            cookies.send(request);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            cookies.keep(answer);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : Json.write(body));
    }
}
