package org.vecindad.local.up;

import java.util.Map;
import org.vecindad.local.demo.Api;

/** The first steps a program in training is walked through, so that what they load is in its cache. What they answer does not matter. */
final class Steps {

    private final Api api;

    Steps(String issuer, String base) {
        this.api = new Api(base, issuer);
    }

    void of(Part part) {
        switch (part) {
            case CONTACTS -> contacts();
            case COMMITTEES -> {
                api.tryPost("/api/v1/committees", Map.of("name", "Training", "kind", "neighborhood_defense"));
                api.tryGet("/api/v1/committees?limit=50&count=true");
                api.tryGet("/api/v1/accounts/me");
            }
            case EVENTS -> {
                api.tryGet("/api/v1/events?limit=50&count=true");
                api.tryGet("/public/v1/events");
            }
            case GATEWAY -> {
                api.tryGet("/");
                api.tryGet("/auth/me");
                api.tryGet("/auth/login?to=/");
                api.tryGet("/api/v1/committees");
                api.tryGet("/api/v1/people?limit=50");
                api.tryGet("/api/v1/openapi");
                api.tryGet("/health/ready");
            }
            case POSTGRES, KAFKA, KEYCLOAK -> throw new IllegalArgumentException(part + " is an engine");
        }
    }

    void keycloak() {
        api.tryGet("/realms/vecindad/protocol/openid-connect/certs");
        api.tryGet("/realms/vecindad/protocol/openid-connect/auth?client_id=vecindad-gateway&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost");
    }

    private void contacts() {
        for (int i = 0; i < 20; i++) {
            api.tryPost("/api/v1/people", Map.of("given_name", "Ejemplo " + i, "family_name", "Núñez", "preferred_language", "es",
                    "note", "training", "tags", java.util.List.of("training")));
            api.tryGet("/api/v1/people?q=nunez&limit=50&count=true");
        }
    }
}
