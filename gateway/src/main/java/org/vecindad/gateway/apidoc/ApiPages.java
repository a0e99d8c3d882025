package org.vecindad.gateway.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Home;
import org.vecindad.gateway.front.Language;
import org.vecindad.gateway.limits.Limits;

/** {@code /api/v1/openapi} for programs and {@code /api} for people. Both are for everybody: what the API is, is no secret. */
@Singleton
final class ApiPages {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiDocument document;
    private final Home home;
    private final Limits limits;
    private final String issuer;

    ApiPages(ApiDocument document, Home home, Limits limits, GatewayConfig config) {
        this.document = document;
        this.limits = limits;
        this.home = home;
        this.issuer = config.keycloak().issuer();
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance api(Language language, Collection<Operation.Resource> resources, List<Shape> shapes, String origin, String issuer);
    }

    void open(@Observes Router router) {
        router.get("/api/v1/openapi").order(Front.FEATURES).handler(this::forPrograms);
        router.get("/api").order(Front.FEATURES).handler(this::forPeople);
    }

    private void forPrograms(RoutingContext exchange) {
        if (!limits.allowVisitor(exchange)) {
            Answers.problem(exchange, GatewayProblem.TOO_MANY_REQUESTS);
            return;
        }
        document.get().onSuccess(merged -> {
            var accept = exchange.request().getHeader(HttpHeaders.ACCEPT);
            exchange.response().putHeader(HttpHeaders.VARY, "Accept");
            if (accept != null && accept.contains("yaml")) {
                exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/yaml").end(yaml(merged));
            } else {
                exchange.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(merged.toBuffer());
            }
        }).onFailure(exchange::fail);
    }

    private void forPeople(RoutingContext exchange) {
        if (!limits.allowVisitor(exchange)) {
            Answers.problem(exchange, GatewayProblem.TOO_MANY_REQUESTS);
            return;
        }
        var language = Language.of(exchange.request());
        document.get().map(merged -> Templates.api(language, Operation.all(merged), Shape.all(merged), home.origin(exchange.request()), issuer)
                        .setLocale(language.tag()).render())
                .onSuccess(html -> Answers.page(exchange, 200, html)).onFailure(exchange::fail);
    }

    private static String yaml(JsonObject merged) {
        try {
            return YAML.writeValueAsString(JSON.readTree(merged.encode()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
