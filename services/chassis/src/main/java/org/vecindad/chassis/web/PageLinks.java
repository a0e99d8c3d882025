package org.vecindad.chassis.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;

/** RFC 8288: every page says where the next one is. A relative reference that carries only paging, so that no filter is repeated in a header. */
@Provider
class PageLinks implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = UriBuilder.newInstance();
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                if (!name.equals("cursor") && !name.equals("q")) {
                    uri.queryParam(name, values.toArray());
                }
            });
            response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(uri.queryParam("cursor", page.next()).build()));
        }
    }
}
