package org.vecindad.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Sends requests and times each. */
final class Load {

    record Result(Timings timings, int errors) {
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Result run(int requests, int atOnce, IntFunction<HttpRequest> request) {
        var nanos = new long[requests];
        var next = new AtomicInteger();
        var errors = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            for (int t = 0; t < atOnce; t++) {
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long start = System.nanoTime();
                        if (!send(request.apply(i))) {
                            errors.incrementAndGet();
                        }
                        nanos[i] = System.nanoTime() - start;
                    }
                });
            }
        }
        return new Result(new Timings(nanos), errors.get());
    }

    private boolean send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() < 300 && answer.body().length > 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static HttpRequest get(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).GET();
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    static HttpRequest post(String url, String json, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }
}
