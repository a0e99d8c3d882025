package org.vecindad.journeys;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Cookies as a browser keeps them on localhost, where it sends secure ones over plain HTTP too (the JDK's own jar does not). Apart by port. */
final class CookieJar {

    private final Map<Integer, Map<String, String>> byPort = new ConcurrentHashMap<>();

    Map<String, String> of(int port) {
        return byPort.computeIfAbsent(port, ignored -> new ConcurrentHashMap<>());
    }

    void send(HttpRequest.Builder request) {
        var jar = of(request.build().uri().getPort());
        if (!jar.isEmpty()) {
            request.setHeader("Cookie", new TreeMap<>(jar).entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
    }

    void keep(HttpResponse<?> answer) {
        var jar = of(answer.request().uri().getPort());
        answer.headers().allValues("Set-Cookie").stream().flatMap(header -> HttpCookie.parse("Set-Cookie: " + header).stream()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                jar.remove(cookie.getName());
            } else {
                jar.put(cookie.getName(), cookie.getValue());
            }
        });
    }
}
