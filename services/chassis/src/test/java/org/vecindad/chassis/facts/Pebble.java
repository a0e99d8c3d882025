package org.vecindad.chassis.facts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An aggregate for tests. */
@Entity
class Pebble {

    @Id
    UUID id;
    long version;
    String color;

    protected Pebble() {
    }

    Pebble(UUID id, String color) {
        this.id = id;
        this.version = 1;
        this.color = color;
    }

    PebbleFact found() {
        return PebbleFact.of(id, version, color);
    }

    PebbleFact paint(String color) {
        this.color = color;
        version++;
        return PebbleFact.of(id, version, color);
    }
}
