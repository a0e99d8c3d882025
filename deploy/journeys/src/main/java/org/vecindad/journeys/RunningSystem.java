package org.vecindad.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where the system under test is: the same environment variables that {@code deploy/up} reads. */
public final class RunningSystem {

    private static final Map<String, Integer> PORTS = Map.of("gateway", 8080, "contacts", 8081, "committees", 8082, "events", 8083, "keycloak", 8180, "postgres", 8432, "kafka", 8092);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    public static final List<String> SERVICES = List.of("contacts", "committees", "events");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public static int port(String name) {
        String moved = System.getenv("VECINDAD_PORT_" + name.toUpperCase(java.util.Locale.ROOT));
        return moved == null ? PORTS.get(name) : Integer.parseInt(moved);
    }

    public static String gateway() {
        return "http://localhost:" + port("gateway");
    }

    public static String keycloak() {
        return "http://localhost:" + port("keycloak") + "/realms/vecindad";
    }

    public static Path data() {
        return Path.of(System.getenv().getOrDefault("VECINDAD_DATA", ".vecindad"));
    }

    public static long pid(String child) throws IOException {
        return Long.parseLong(Files.readString(data().resolve("run/" + child + ".pid")).strip());
    }

    /** Every outbox empty, every feed at the end of its topics: what was told has been heard everywhere. */
    public void awaitAgreement() {
        Patience.until("all services agree", PATIENCE, () -> SERVICES.stream().allMatch(this::heardEverything));
    }

    private boolean heardEverything(String service) {
        var facts = ask("http://127.0.0.1:" + port(service) + "/q/facts");
        if (facts == null || facts.path("outbox").asLong(-1) != 0) {
            return false;
        }
        for (JsonNode feed : facts.path("feeds")) {
            if (feed.path("lag").asLong(-1) != 0) {
                return false;
            }
        }
        return true;
    }

    public long deadLetters(String service) {
        long dead = 0;
        for (JsonNode feed : ask("http://127.0.0.1:" + port(service) + "/q/facts").path("feeds")) {
            dead += feed.path("dead").asLong();
        }
        return dead;
    }

    public void awaitReady() {
        Patience.until("the system is ready", PATIENCE, () -> status(gateway() + "/health/ready") == 200);
    }

    /** SIGKILL, as a machine that loses power; the launcher starts the child again unless it is held down. */
    public void kill(String child) throws IOException {
        long pid = pid(child);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        Patience.until(child + " is gone", Duration.ofSeconds(30), () -> ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true));
    }

    /** Keeps a child down until {@link #release}. */
    public void hold(String child) throws IOException {
        Files.writeString(data().resolve("run/" + child + ".hold"), "");
        kill(child);
    }

    public void release(String child) throws IOException {
        Files.deleteIfExists(data().resolve("run/" + child + ".hold"));
    }

    public int status(String url) {
        try {
            return http.send(request(url), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException down) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode ask(String url) {
        try {
            return Json.read(http.send(request(url), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException down) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
    }

    /** CPU time of all children so far. */
    public static Duration cpu(String child) throws IOException {
        return ProcessHandle.of(pid(child)).flatMap(process -> process.info().totalCpuDuration()).orElse(Duration.ofNanos(TimeUnit.SECONDS.toNanos(0)));
    }
}
