package org.vecindad.contacts.person;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.databind.JsonNode;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import java.util.UUID;

/** The owner of committees, asked as the caller: the caller's own token goes along unchanged. */
@Path("/api/v1/committees")
@RegisterRestClient(configKey = "committees")
@RegisterClientHeaders
public interface CommitteesClient {

    @GET
    @Path("/{id}")
    JsonNode committee(@PathParam("id") UUID id);
}
