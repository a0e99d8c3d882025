package org.vecindad.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.vecindad.local.Database;
import org.vecindad.local.Databases;
import org.vecindad.local.Platform;

/** What the gateway needs around it. The stand-ins outlive a restart of the gateway within one run. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {

    public static final StandInIssuer ISSUER = new StandInIssuer();
    public static final StandInService CONTACTS = new StandInService();
    public static final StandInService COMMITTEES = new StandInService();
    public static final StandInService EVENTS = new StandInService();

    private Databases.Fresh databases;

    public static void calm() {
        ISSUER.calm();
        CONTACTS.calm();
        COMMITTEES.calm();
        EVENTS.calm();
    }

    @Override
    public Map<String, String> start() {
        var platform = Platform.forTests();
        databases = platform.databases().fresh(Database.GATEWAY);
        return Map.of(
                "quarkus.datasource.jdbc.url", databases.url(Database.GATEWAY),
                "quarkus.datasource.username", Database.GATEWAY.owner(),
                "quarkus.datasource.password", platform.password(Database.GATEWAY.owner()),
                "quarkus.oidc.auth-server-url", ISSUER.issuer(),
                "vecindad.contacts-url", CONTACTS.url(),
                "vecindad.committees-url", COMMITTEES.url(),
                "vecindad.events-url", EVENTS.url());
    }

    @Override
    public void stop() {
        databases.close();
    }
}
