package org.vecindad.committees.zone;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A named area. */
@Entity
class Zone {

    @Id
    private UUID id;
    private String name;
    private String code;
    @Column(name = "postal_codes")
    private List<String> postalCodes;
    @Convert(converter = OutlineColumn.class)
    private JsonNode geometry;
    @Column(name = "drawn_at", updatable = false)
    private Instant drawnAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    private long version;

    protected Zone() {
    }

    Zone(UUID id, DrawZone command, Instant now) {
        this.id = id;
        drawnAt = now.truncatedTo(ChronoUnit.MICROS);
        draw(command, now);
    }

    void draw(DrawZone command, Instant now) {
        Outline.check(command.geometry());
        name = command.name();
        code = command.code();
        postalCodes = command.postalCodes().stream().distinct().toList();
        geometry = command.geometry();
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String code() {
        return code;
    }

    List<String> postalCodes() {
        return List.copyOf(postalCodes);
    }

    JsonNode geometry() {
        return geometry;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
