package org.vecindad.chassis.facts;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as another service told it.
 *
 * @param id      unique per fact; what {@link SpentFacts} remembers
 * @param version the aggregate's version, to be compared with the known one
 * @param data    the aggregate's whole shared state; {@code null} in a tombstone, which erases the key
 */
public record ReceivedFact(String id, String type, UUID key, long version, Instant time, JsonNode data) {

    public boolean tombstone() {
        return data == null;
    }
}
