package org.vecindad.journeys;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Someone with a login, who came in through Keycloak's page as a browser does, and now holds a session cookie and nothing else. */
public final class Person extends Client {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 8;

    private Person() {
        super(Map.of("X-Requested-By", "vecindad", "Sec-Fetch-Site", "same-origin"));
    }

    public static Person login(String username) {
        return login(username, "solidaridad");
    }

    public static Person login(String username, String password) {
        var person = new Person();
        var page = person.follow(person.get("/auth/login?to=/"), RunningSystem.gateway() + "/auth/login");
        var form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new AssertionError("no login form: " + page.status() + " " + page.text());
        }
        String action = form.group(1).replace("&amp;", "&");
        String fields = "username=" + encoded(username) + "&password=" + encoded(password) + "&credentialId=";
        var answer = person.send(HttpRequest.newBuilder(URI.create(action)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(fields)));
        person.follow(answer, action);
        return person;
    }

    private Answer follow(Answer answer, String from) {
        var at = URI.create(from);
        for (int i = 0; i < MOST_REDIRECTS && answer.status() >= 300 && answer.status() < 400; i++) {
            at = at.resolve(answer.header("Location"));
            answer = send(HttpRequest.newBuilder(at).GET());
        }
        return answer;
    }

    /** The cookies this person's browser holds for the gateway, name and value. */
    public Map<String, String> cookieJar() {
        return cookies.of(RunningSystem.port("gateway"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
