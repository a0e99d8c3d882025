package org.vecindad.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.events.sight.Hosted;
import org.vecindad.events.sight.Visibility;

/** All that hosts decide about an event. To plan one it is sent whole, to change one as a merge patch. */
@Schema(description = "An event as its hosts plan it. To change one, send a JSON Merge Patch of this.")
record PlanEvent(
    Bilingual title,
    Bilingual description,
    @NotNull EventKind kind,
    @NotNull @Schema(examples = "2026-05-01T18:00:00-07:00") Instant startsAt,
    @NotNull @Schema(examples = "2026-05-01T20:00:00-07:00") Instant endsAt,
    @NotNull @Schema(description = "IANA name", examples = "America/Los_Angeles") String timezone,
    @Valid PlaceForm place,
    @Size(max = 500) @Schema(description = "http or https; told to whoever is told the place") String onlineUrl,
    @Min(1) @Max(1_000_000) @Schema(description = "Seats; absent means no limit") Integer capacity,
    @Size(max = 20) @Schema(description = "Left out: the one committee that the caller leads") Set<@NotNull UUID> hostCommitteeIds,
    @Size(max = 20) @Schema(description = "Left out: a partner's own organization") Set<@NotNull UUID> hostOrganizationIds,
    @NotNull Visibility visibility,
    @Schema(description = "Cancel with cancelled, undo with planned") EventState state) implements Hosted {

    private static final int TITLE_LENGTH = 200;
    private static final int DESCRIPTION_LENGTH = 5_000;

    public PlanEvent {
        // as PostgreSQL keeps them, so that what was sent equals what is read again
        startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MICROS);
        endsAt = endsAt == null ? null : endsAt.truncatedTo(ChronoUnit.MICROS);
        state = state == null ? EventState.PLANNED : state;
        onlineUrl = onlineUrl == null || onlineUrl.isBlank() ? null : onlineUrl.strip();
        title = title == null || title.saysNothing() ? null : title;
        description = description == null || description.saysNothing() ? null : description;
        hostCommitteeIds = once(hostCommitteeIds);
        hostOrganizationIds = once(hostOrganizationIds);
    }

    /** What annotations cannot say, because it is about two fields or needs a table. */
    PlanEvent check() {
        var wrong = new ArrayList<Violation>();
        if (title == null) {
            wrong.add(new Violation("/title", "required", "a title in en or es is needed"));
        } else if (title.longest() > TITLE_LENGTH) {
            wrong.add(new Violation("/title", "too_long", "at most " + TITLE_LENGTH + " characters"));
        }
        if (description != null && description.longest() > DESCRIPTION_LENGTH) {
            wrong.add(new Violation("/description", "too_long", "at most " + DESCRIPTION_LENGTH + " characters"));
        }
        if (!startsAt.isBefore(endsAt)) {
            wrong.add(new Violation("/ends_at", "ends_before_it_starts", "must be later than starts_at"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(timezone)) {
            wrong.add(new Violation("/timezone", "not_a_timezone", "must be an IANA time zone name"));
        }
        if (onlineUrl != null && !isWebAddress(onlineUrl)) {
            wrong.add(new Violation("/online_url", "not_a_url", "must be an http or https address"));
        }
        if (hostCommitteeIds.isEmpty() && hostOrganizationIds.isEmpty()) {
            wrong.add(new Violation("/host_committee_ids", "required", "name at least one host committee or organization"));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        return this;
    }

    PlanEvent hostedBy(Set<UUID> committees, Set<UUID> organizations) {
        return new PlanEvent(title, description, kind, startsAt, endsAt, timezone, place, onlineUrl, capacity,
            committees, organizations, visibility, state);
    }

    private static Set<UUID> once(Set<UUID> ids) {
        return ids == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    private static boolean isWebAddress(String text) {
        try {
            var uri = URI.create(text);
            return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
