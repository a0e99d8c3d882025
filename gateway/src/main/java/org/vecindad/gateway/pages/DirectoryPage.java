package org.vecindad.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.Language;
import org.vecindad.gateway.limits.Limits;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;

/** {@code /directory}: who agreed to be named. Asked anew each time, so that whoever withdraws is gone with the next look. */
@Singleton
final class DirectoryPage {

    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,1000}");
    private static final long PATIENCE = 3000;
    private static final int A_PAGE = 50;

    private final Owners owners;
    private final Limits limits;

    DirectoryPage(Owners owners, Limits limits) {
        this.owners = owners;
        this.limits = limits;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance directory(Language language, List<OrganizationOnPage> organizations, String next);

        static native TemplateInstance instead(Language language, boolean tooMany);
    }

    void open(@Observes Router router) {
        router.get("/directory").order(Front.FEATURES).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        var language = Language.of(exchange.request());
        if (!limits.allowVisitor(exchange)) {
            instead(exchange, language, 429);
            return;
        }
        var cursor = exchange.request().getParam("cursor", "");
        var place = CURSOR.matcher(cursor).matches() ? "&cursor=" + cursor : "";
        owners.ask(Owner.CONTACTS, "/api/v1/public/organizations?limit=" + A_PAGE + place, null, PATIENCE).onSuccess(Answers.then(exchange, reply -> {
            if (reply.ok()) Answers.page(exchange, 200, page(reply.body().toJsonObject(), language));
            else instead(exchange, language, 503);
        })).onFailure(silence -> instead(exchange, language, 503));
    }

    private static String page(JsonObject found, Language language) {
        var organizations = found.getJsonArray("items", new JsonArray()).stream().map(JsonObject.class::cast)
                .map(organization -> OrganizationOnPage.of(organization, language)).toList();
        return Templates.directory(language, organizations, found.getString("next", "")).setLocale(language.tag()).render();
    }

    private static void instead(RoutingContext exchange, Language language, int status) {
        if (status == 503) exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
        Answers.page(exchange, status, Templates.instead(language, status == 429).setLocale(language.tag()).render());
    }
}
