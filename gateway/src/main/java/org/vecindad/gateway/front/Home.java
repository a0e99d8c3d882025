package org.vecindad.gateway.front;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.vecindad.gateway.GatewayConfig;

/** The gateway's own address as browsers see it. */
@Singleton
public final class Home {

    private final Optional<String> publicUrl;

    Home(GatewayConfig config) {
        this.publicUrl = config.publicUrl().map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** Scheme, host and port. Without a public address it is the one that was asked. */
    public String origin(HttpServerRequest request) {
        return publicUrl.orElseGet(() -> (request.isSSL() ? "https://" : "http://") + request.authority());
    }

    public boolean overTls(HttpServerRequest request) {
        return publicUrl.map(url -> url.startsWith("https://")).orElseGet(request::isSSL);
    }

    /**
     * Where to go after logging in: a path of this site, else the start page. What a browser would read as another site
     * ({@code //x}, {@code /\x}), and what would run in circles, is not taken.
     */
    public static String target(String wanted) {
        if (wanted == null || wanted.isEmpty() || wanted.length() > 500 || wanted.charAt(0) != '/') return "/";
        if (wanted.startsWith("//") || wanted.startsWith("/auth/") || wanted.indexOf('\\') >= 0) return "/";
        for (var i = 0; i < wanted.length(); i++) if (wanted.charAt(i) <= ' ' || wanted.charAt(i) >= 0x7f) return "/";
        return wanted;
    }
}
