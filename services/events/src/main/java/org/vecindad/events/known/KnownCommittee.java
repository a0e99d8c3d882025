package org.vecindad.events.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A committee as its owner told it; only its feed writes it. */
@Entity
@Immutable
public class KnownCommittee {

    @Id
    private UUID id;
    private String name;
    private UUID zoneId;

    protected KnownCommittee() {
    }

    UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** May be null. */
    public UUID zoneId() {
        return zoneId;
    }
}
