package org.vecindad.chassis.web;

import jakarta.ws.rs.core.HttpHeaders;
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
            .header(HttpHeaders.LOCATION, at(collection, id))
            .header(HttpHeaders.ETAG, ETags.of(version))
            .build();
    }

    /** 202 with Location: the work goes on and can be found there. */
    public static <T> RestResponse<T> accepted(String collection, UUID id, T view) {
        return RestResponse.ResponseBuilder.<T>create(202).entity(view).header(HttpHeaders.LOCATION, at(collection, id)).build();
    }

    /** As text: a URI would be resolved against the application path, which is in it already. */
    private static String at(String collection, UUID id) {
        return ROOT + collection + "/" + id;
    }

    public static <T> RestResponse<T> ok(long version, T view) {
        return RestResponse.ResponseBuilder.<T>create(200).entity(view).header(HttpHeaders.ETAG, ETags.of(version)).build();
    }
}
