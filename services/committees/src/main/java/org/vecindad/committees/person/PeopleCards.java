package org.vecindad.committees.person;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Contacts' cards of people. Only the ids are read: a name has no business here. */
@RegisterRestClient(configKey = "contacts")
@Path("/api/v1/people/cards")
interface PeopleCards {

    @POST
    Cards of(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, Asked people);

    record Asked(List<UUID> ids) {
    }

    record Cards(List<Card> items) {

        boolean hold(UUID person) {
            return items != null && items.stream().anyMatch(card -> person.equals(card.id()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Card(UUID id) {
    }
}
