package org.vecindad.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What can be set about the gateway; application.properties says why and from which environment variable. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** The address that browsers use, when something in front of the gateway ends TLS: {@code https://vecindad.example}. */
    Optional<String> publicUrl();

    Owners owners();

    Session session();

    Keycloak keycloak();

    Registrar registrar();

    Bodies bodies();

    Patience patience();

    Limits limits();

    /** Where each service listens. */
    interface Owners {
        String contacts();

        String committees();

        String events();
    }

    interface Session {
        /** A text of at least 32 characters, or {@code file:/path} of one. */
        Optional<String> key();

        /** The cookie lives this long at most; Keycloak usually ends the session earlier. */
        @WithDefault("PT12H")
        Duration cookieAge();

        /** What Keycloak said is trusted this long without asking again. */
        @WithDefault("PT2S")
        Duration trusted();

        /** What Keycloak said is used this long at most; from {@code trusted} on it is asked again meanwhile. */
        @WithDefault("PT4S")
        Duration usable();
    }

    interface Keycloak {
        String issuer();

        String clientId();

        String secret();

        /** How long an answer about a token is waited for. */
        @WithDefault("PT1S")
        Duration patience();
    }

    /** The account at Keycloak by which programs are managed: it may manage clients, and nothing else. */
    interface Registrar {
        String clientId();

        String secret();
    }

    /** In bytes. */
    interface Bodies {
        @WithDefault("1048576")
        long limit();

        @WithDefault("104857600")
        long importLimit();
    }

    interface Patience {
        @WithDefault("PT1S")
        Duration connect();

        @WithDefault("PT30S")
        Duration answer();

        @WithDefault("PT2M")
        Duration upload();
    }

    interface Limits {
        /** Requests a minute for each caller. */
        @WithDefault("1200")
        long perCaller();

        /** Requests a minute for each address on public pages. */
        @WithDefault("60")
        long perVisitor();

        /** Clients that are never told to wait. */
        @WithDefault("bench")
        Set<String> unlimitedClients();
    }

    /** The API document is put together anew after this long. */
    @WithDefault("PT1M")
    Duration documentLasts();

    /** Ready only once this file exists, when it is named. */
    Optional<Path> readyFile();
}
