package org.vecindad.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests to the gateway, keeps cookies, follows nothing by itself. */
public final class Browser {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection,host,expect,upgrade");
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonObject json() {
            return new JsonObject(body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public String location() {
            return header("Location");
        }
    }

    /** Where the gateway believes to be in tests of what stands behind TLS. */
    public static final String PUBLIC = "https://vecindad.example";

    private final String base;
    public final Map<String, String> cookies = new TreeMap<>();
    public final List<String> setCookies = new ArrayList<>();

    public Browser(URI base) {
        this.base = base.toString().replaceAll("/$", "");
    }

    /** A browser in which somebody has logged in. */
    public static Browser loggedIn(URI base) {
        var browser = new Browser(base);
        browser.login("/auth/login");
        return browser;
    }

    /** Follows the way to Keycloak and back to the end; gives all stops on it. */
    public List<String> login(String start) {
        var stops = new ArrayList<String>();
        for (var next = start; next != null && stops.size() < 10; ) {
            stops.add(next);
            if (!next.startsWith("/auth/") && !next.startsWith("http")) break;
            next = relative(get(next).location());
        }
        return stops;
    }

    private String relative(String location) {
        if (location == null) return null;
        for (var own : new String[] {base, PUBLIC}) if (location.startsWith(own)) return location.substring(own.length());
        return location;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return stream(method, path, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body), headers);
    }

    public Answer stream(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path)).method(method, body);
        if (!cookies.isEmpty()) {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        }
        if (headers.length > 0) request.headers(headers);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::remember);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As our own pages send a change. */
    public Answer change(String method, String path, String body) {
        return send(method, path, body, "X-Requested-By", "vecindad", "Sec-Fetch-Site", "same-origin", "Content-Type", "application/json");
    }

    private void remember(String setCookie) {
        setCookies.add(setCookie);
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) cookies.remove(pair[0]);
        else cookies.put(pair[0], pair[1]);
    }
}
