package org.vecindad.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vecindad.gateway.front.Language;

/** A public event in the words of one language. */
record EventOnPage(String id, String title, String description, String when, String startsAt, String place, String address, String onlineUrl,
        List<String> hosts, boolean cancelled) {

    private static final int TEASER = 200;

    static EventOnPage of(JsonObject event, Language language) {
        var place = event.getJsonObject("place", new JsonObject());
        var online = event.getString("online_url", "");
        return new EventOnPage(event.getString("id"), in(language, event.getJsonObject("title")), in(language, event.getJsonObject("description")),
                when(event, language), event.getString("starts_at"), place.getString("name", ""), address(place),
                online.startsWith("https://") || online.startsWith("http://") ? online : "",
                event.getJsonArray("hosts", new JsonArray()).stream().map(String::valueOf).toList(),
                "cancelled".equals(event.getString("state")));
    }

    public String teaser() {
        return description.length() <= TEASER ? description : description.substring(0, description.offsetByCodePoints(0, description.codePointCount(0, TEASER))) + "…";
    }

    public boolean hasPlace() {
        return !place.isEmpty() || !address.isEmpty();
    }

    /** The wanted language if it was written, else the other. */
    private static String in(Language language, JsonObject words) {
        if (words == null) return "";
        return words.getString(language.tag(), words.getString(language.other().tag(), ""));
    }

    private static String when(JsonObject event, Language language) {
        var locale = Locale.of(language.tag(), "US");
        if (event.getString("starts_at") == null) return "";
        var zone = ZoneId.of(event.getString("timezone", "UTC"));
        var from = Instant.parse(event.getString("starts_at")).atZone(zone);
        var to = event.getString("ends_at") == null ? from : Instant.parse(event.getString("ends_at")).atZone(zone);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        var end = from.toLocalDate().equals(to.toLocalDate()) ? time.format(to) : day.format(to) + ", " + time.format(to);
        return day.format(from) + ", " + time.format(from) + (to.isAfter(from) ? " – " + end : "") + " (" + zoneName(from, locale) + ")";
    }

    private static String zoneName(ZonedDateTime at, Locale locale) {
        return at.getZone().getDisplayName(TextStyle.SHORT, locale);
    }

    private static String address(JsonObject place) {
        var lines = place.getJsonArray("address_lines", new JsonArray()).stream().map(String::valueOf);
        var town = Stream.of(place.getString("locality"), place.getString("region"), place.getString("postal_code"));
        return Stream.concat(lines, town).filter(Objects::nonNull).filter(line -> !line.isBlank()).collect(Collectors.joining(", "));
    }
}
