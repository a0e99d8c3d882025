package org.vecindad.chassis.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Typed answers with the headers the API promises. */
public final class Answers {

    static final String ROOT = "/api/v1";

    private Answers() {
    }

    /** 201 with Location ({@code collection} like {@code /people}) and ETag. */
    public static <T> RestResponse<T> created(String collection, UUID id, long version, T view) {
        return RestResponse.ResponseBuilder.<T>create(201)
            .entity(view)
            .location(URI.create(ROOT + collection + "/" + id))
            .header(HttpHeaders.ETAG, ETags.of(version))
            .build();
    }

    /** 202 with Location: the work goes on and can be found there. */
    public static <T> RestResponse<T> accepted(String collection, UUID id, T view) {
        return RestResponse.ResponseBuilder.<T>create(202).entity(view).location(URI.create(ROOT + collection + "/" + id)).build();
    }

    public static <T> RestResponse<T> ok(long version, T view) {
        return RestResponse.ResponseBuilder.<T>create(200).entity(view).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
