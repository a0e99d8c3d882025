package org.vecindad.events;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The chassis' operations name no root, because every other service has only one. Here they are put below /api/v1, in the path and in the document. */
class OperationsBelowTheApi {

    private static final String ROOT = "/api/v1";
    private static final String OPERATIONS = "/operations/";

    @ServerRequestFilter(preMatching = true)
    void find(ContainerRequestContext request) {
        var asked = request.getUriInfo().getRequestUri();
        if (asked.getPath().startsWith(ROOT + OPERATIONS)) {
            request.setRequestUri(UriBuilder.fromUri(asked).replacePath(asked.getRawPath().substring(ROOT.length())).build());
        }
    }

    @OpenApiFilter
    public static class InTheDocument implements OASFilter {

        @Override
        public void filterOpenAPI(OpenAPI document) {
            var paths = document.getPaths();
            paths.getPathItems().entrySet().stream().filter(path -> path.getKey().startsWith(OPERATIONS)).toList().forEach(path -> {
                paths.removePathItem(path.getKey());
                paths.addPathItem(ROOT + path.getKey(), path.getValue());
            });
        }
    }
}
