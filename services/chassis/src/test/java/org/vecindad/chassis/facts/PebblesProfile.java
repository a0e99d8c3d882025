package org.vecindad.chassis.facts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application that the chassis' own tests run in. A profile and not an application.properties, which services would find among their test resources. */
public final class PebblesProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
            "vecindad.facts.service", "committees",
            "quarkus.flyway.owner.locations", "db/chassis,db/pebbles");
    }
}
