package org.vecindad.contacts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** When somebody has time to help: parts of the week, and a few words of their own. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Availability(@Schema(description = TimesOfWeek.FORM) List<String> times, String remark) {

    public Availability {
        times = times == null ? List.of() : times;
    }

    Availability orNothing() {
        return times.isEmpty() && remark == null ? null : this;
    }

    /** As it is told to whom the words are not meant for. */
    public Availability withoutWords() {
        return new Availability(times, null).orNothing();
    }
}
