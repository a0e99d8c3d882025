package org.vecindad.events.naming;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The contacts service, asked with the caller's own token. */
@RegisterRestClient(configKey = "contacts")
@RegisterClientHeaders
@Path("/api/v1")
interface Contacts {

    @POST
    @Path("/people/cards")
    Cards cards(WhichPeople which);

    @GET
    @Path("/organizations/{id}")
    void organization(@PathParam("id") UUID id);

    record WhichPeople(List<UUID> ids) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cards(List<Card> items) {
    }

    // the name that comes with it is not even read: names live in contacts
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(UUID id) {
    }
}
