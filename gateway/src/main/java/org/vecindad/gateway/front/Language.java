package org.vecindad.gateway.front;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** The two languages of the gateway's own pages. */
public enum Language {
    EN,
    ES;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == EN ? ES : EN;
    }

    /** As the address says by {@code ?language=}, else as the browser prefers, else English. */
    public static Language of(HttpServerRequest request) {
        var wanted = request.getParam("language");
        if ("es".equals(wanted)) return ES;
        if ("en".equals(wanted)) return EN;
        return preferred(request);
    }

    /** As the browser prefers, else English. */
    public static Language preferred(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.length() > 500) return EN;
        try {
            for (var range : Locale.LanguageRange.parse(accepted)) {
                if (range.getWeight() <= 0) continue;
                if (range.getRange().startsWith("es")) return ES;
                if (range.getRange().startsWith("en")) return EN;
            }
            return EN;
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }
}
