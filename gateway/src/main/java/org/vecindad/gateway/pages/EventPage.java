package org.vecindad.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.Home;
import org.vecindad.gateway.front.Language;
import org.vecindad.gateway.limits.Limits;
import org.vecindad.gateway.routing.Owner;
import org.vecindad.gateway.routing.Owners;

/** {@code /e/{id}}: a public event as a page that can be sent to anybody. */
@Singleton
final class EventPage {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long PATIENCE = 3000;
    private static final String A_MINUTE = "public, max-age=60";

    private final Owners owners;
    private final Limits limits;
    private final Home home;

    EventPage(Owners owners, Limits limits, Home home) {
        this.owners = owners;
        this.limits = limits;
        this.home = home;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance event(Language language, String origin, EventOnPage event);

        static native TemplateInstance instead(Language language, String path, String kind);
    }

    void open(@Observes Router router) {
        router.get("/e/:id").order(Front.FEATURES).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        var language = Language.of(exchange.request());
        var id = exchange.pathParam("id");
        if (!limits.allowVisitor(exchange)) {
            instead(exchange, language, 429, "tooMany");
        } else if (!ID.matcher(id).matches()) {
            instead(exchange, language, 404, "noEvent");
        } else {
            owners.ask(Owner.EVENTS, "/public/v1/events/" + id, null, PATIENCE).onSuccess(Answers.then(exchange, reply -> {
                switch (reply.status()) {
                    case 200 -> {
                        exchange.response().putHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
                        Answers.page(exchange, 200, Templates.event(language, home.origin(exchange.request()),
                                EventOnPage.of(reply.body().toJsonObject(), language)).setLocale(language.tag()).render());
                    }
                    case 404 -> instead(exchange, language, 404, "noEvent");
                    default -> instead(exchange, language, 503, "unavailable");
                }
            })).onFailure(silence -> instead(exchange, language, 503, "unavailable"));
        }
    }

    private static void instead(RoutingContext exchange, Language language, int status, String kind) {
        if (status == 503) exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
        Answers.page(exchange, status, Templates.instead(language, exchange.request().path(), kind).setLocale(language.tag()).render());
    }
}
