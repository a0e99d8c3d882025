package org.vecindad.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vecindad.gateway.front.Language;

/** A publicly listed organization in the words of one language. */
record OrganizationOnPage(String name, String type, String languages, String serviceArea, String website, List<Promise> pledges) {

    record Promise(String kind, String day) {
    }

    static OrganizationOnPage of(JsonObject organization, Language language) {
        var locale = Locale.of(language.tag(), "US");
        var website = organization.getString("website", "");
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return new OrganizationOnPage(organization.getString("name"), organization.getString("type"),
                texts(organization, "languages").map(tag -> Locale.forLanguageTag(tag).getDisplayName(locale)).collect(Collectors.joining(", ")),
                texts(organization, "service_area").collect(Collectors.joining(", ")),
                website.startsWith("https://") || website.startsWith("http://") ? website : "",
                organization.getJsonArray("pledges", new JsonArray()).stream().map(JsonObject.class::cast)
                        .map(pledge -> new Promise(pledge.getString("kind"), day.format(LocalDate.parse(pledge.getString("signed_on"))))).toList());
    }

    private static Stream<String> texts(JsonObject organization, String name) {
        return organization.getJsonArray(name, new JsonArray()).stream().map(String::valueOf);
    }
}
