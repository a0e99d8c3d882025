package org.vecindad.gateway.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.vecindad.gateway.front.Answers;
import org.vecindad.gateway.front.Front;
import org.vecindad.gateway.front.GatewayProblem;
import org.vecindad.gateway.front.Language;

/** {@code /problems/{code}}: what the type of a problem document leads to. A code that has no text here is still shown. */
@Singleton
final class ProblemPage {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,60}");

    private final Map<Language, Properties> explained = new EnumMap<>(Language.class);

    ProblemPage() {
        for (var language : Language.values()) explained.put(language, read(language));
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance problem(Language language, String code, String text);
    }

    void open(@Observes Router router) {
        router.get("/problems/:code").order(Front.FEATURES).handler(this::show);
    }

    private void show(RoutingContext exchange) {
        var code = exchange.pathParam("code");
        if (!CODE.matcher(code).matches()) {
            Answers.problem(exchange, GatewayProblem.NOT_FOUND);
            return;
        }
        var language = Language.of(exchange.request());
        Answers.page(exchange, 200, Templates.problem(language, code, explained.get(language).getProperty(code)).setLocale(language.tag()).render());
    }

    private static Properties read(Language language) {
        var texts = new Properties();
        try (var in = new InputStreamReader(ProblemPage.class.getResourceAsStream("/problems/" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
