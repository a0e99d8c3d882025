package org.vecindad.events.calendar;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.events.event.Event;
import org.vecindad.events.event.EventViews.Whereabouts;

/** A calendar file with a hash as ETag, so that a subscribed phone asks often and is sent little. */
public final class CalendarAnswers {

    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private CalendarAnswers() {
    }

    /** @param cacheControl who may keep it and for how long */
    public static RestResponse<String> of(Event event, Whereabouts where, String language, String cacheControl, Request request) {
        String text = EventCalendar.of(event, where, language);
        var tag = new EntityTag(hash(text));
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged != null
            ? RestResponse.ResponseBuilder.<String>create(RestResponse.Status.NOT_MODIFIED)
            : RestResponse.ResponseBuilder.ok(text).type(MEDIA_TYPE).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + event.id() + ".ics\"");
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, cacheControl).build();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
