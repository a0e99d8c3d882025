package org.vecindad.chassis.facts;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.UUID;

/** A fact as another service told it. */
public final class ReceivedFact {

    private final String id;
    private final String type;
    private final UUID key;
    private final long version;
    private final Instant time;
    private final byte[] value;
    private JsonNode data;

    /** @param value the data as JSON, or null for a tombstone; read only when it is asked for, since some need no more than key and version */
    public ReceivedFact(String id, String type, UUID key, long version, Instant time, byte[] value) {
        this.id = id;
        this.type = type;
        this.key = key;
        this.version = version;
        this.time = time;
        this.value = value;
    }

    /** Unique per fact; what {@link SpentFacts} remembers. */
    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public UUID key() {
        return key;
    }

    /** The aggregate's version, to be compared with the known one. */
    public long version() {
        return version;
    }

    public Instant time() {
        return time;
    }

    /**
     * The aggregate's whole shared state; {@code null} in a tombstone, which erases the key.
     *
     * @throws PoisonedFact when it is not a JSON object
     */
    public JsonNode data() {
        if (data == null && value != null) {
            data = FactsJson.read(value);
        }
        return data;
    }

    public boolean tombstone() {
        return value == null;
    }
}
