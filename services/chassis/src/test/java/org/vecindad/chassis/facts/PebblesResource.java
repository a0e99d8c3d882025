package org.vecindad.chassis.facts;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Changes pebbles as services change their aggregates. */
@Path("/pebbles")
@PermitAll
class PebblesResource {

    private final EntityManager pebbles;
    private final Outbox outbox;

    PebblesResource(EntityManager pebbles, Outbox outbox) {
        this.pebbles = pebbles;
        this.outbox = outbox;
    }

    @POST
    @Transactional
    public String find(String color) {
        var pebble = new Pebble(UUID.randomUUID(), color);
        pebbles.persist(pebble);
        outbox.record(pebble.found());
        return pebble.id.toString();
    }

    @PUT
    @Path("{id}")
    @Transactional
    public void paint(UUID id, String color) {
        outbox.record(pebbles.find(Pebble.class, id, LockModeType.PESSIMISTIC_WRITE).paint(color));
        if (color.equals("invisible")) {
            throw new IllegalStateException("rolled back");
        }
    }
}
