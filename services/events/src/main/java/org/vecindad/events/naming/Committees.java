package org.vecindad.events.naming;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The committees service, asked with the caller's own token. */
@RegisterRestClient(configKey = "committees")
@RegisterClientHeaders
@Path("/api/v1/committees")
interface Committees {

    @GET
    @Path("/{id}")
    void get(@PathParam("id") UUID id);
}
