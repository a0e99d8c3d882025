package org.vecindad.chassis.facts;

import java.util.UUID;

/** What happens to pebbles. */
record PebbleFact(UUID key, long version, Object state, boolean erased) implements Fact {

    static final String TOPIC = "chassis.pebble.v1";

    record State(String color) {
    }

    static PebbleFact of(UUID key, long version, String color) {
        return new PebbleFact(key, version, new State(color), false);
    }

    static PebbleFact erased(UUID key, long version) {
        return new PebbleFact(key, version, new State("gone"), true);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "chassis.pebble.painted.v1";
    }
}
