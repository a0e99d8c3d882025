package org.vecindad.events.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.vecindad.events.sight.Hosted;
import org.vecindad.events.sight.PlaceVisibility;
import org.vecindad.events.sight.Visibility;

/** Something people come to, at a time, hosted by committees and organizations together. */
@Entity
public class Event implements Hosted {

    @Id
    private UUID id;
    private long version;
    private String titleEn;
    private String titleEs;
    private String titleFolded;
    private String descriptionEn;
    private String descriptionEs;
    @Enumerated(EnumType.STRING)
    private EventKind kind;
    private Instant startsAt;
    private Instant endsAt;
    private String timezone;
    @Enumerated(EnumType.STRING)
    private PlaceVisibility placeVisibility;
    private String onlineUrl;
    private Integer capacity;
    private UUID[] hostCommitteeIds;
    private UUID[] hostOrganizationIds;
    private UUID zoneId;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    @Enumerated(EnumType.STRING)
    private EventState state;
    private Instant createdAt;
    private Instant updatedAt;

    protected Event() {
    }

    /** @param zone the first host committee's zone, may be null */
    static Event of(PlanEvent plan, UUID zone, Instant now) {
        var event = new Event();
        event.id = UUID.randomUUID();
        event.version = 1;
        event.zoneId = zone;
        event.createdAt = now;
        event.take(plan, now);
        return event;
    }

    EventFact planned() {
        return new EventFact.EventPlanned(EventFact.State.of(this));
    }

    /** @return empty when the plan says what already is */
    Optional<EventFact> change(PlanEvent plan, Place knownPlace, Instant now) {
        if (plan.equals(plan(knownPlace))) {
            return Optional.empty();
        }
        boolean sameState = plan.state() == state;
        version++;
        take(plan, now);
        var told = EventFact.State.of(this);
        if (sameState) {
            return Optional.of(new EventFact.EventChanged(told));
        }
        return Optional.of(switch (state) {
            case CANCELLED -> new EventFact.EventCancelled(told);
            case PLANNED -> new EventFact.EventRestored(told);
        });
    }

    /** The event as a plan: what a merge patch is merged into. */
    PlanEvent plan(Place place) {
        return new PlanEvent(title(), description(), kind, startsAt, endsAt, timezone, place == null ? null : place.form(placeVisibility),
            onlineUrl, capacity, hostCommitteeIds(), hostOrganizationIds(), visibility, state);
    }

    private void take(PlanEvent plan, Instant now) {
        titleEn = plan.title().en();
        titleEs = plan.title().es();
        titleFolded = plan.title().folded();
        descriptionEn = plan.description() == null ? null : plan.description().en();
        descriptionEs = plan.description() == null ? null : plan.description().es();
        kind = plan.kind();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        timezone = plan.timezone();
        placeVisibility = plan.place() == null ? null : plan.place().visibility();
        onlineUrl = plan.onlineUrl();
        capacity = plan.capacity();
        hostCommitteeIds = plan.hostCommitteeIds().toArray(UUID[]::new);
        hostOrganizationIds = plan.hostOrganizationIds().toArray(UUID[]::new);
        visibility = plan.visibility();
        state = plan.state();
        updatedAt = now;
    }

    public boolean cancelled() {
        return state == EventState.CANCELLED;
    }

    public boolean hasSeatBeside(long taken) {
        return capacity == null || taken < capacity;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Bilingual title() {
        return new Bilingual(titleEn, titleEs);
    }

    /** May be null. */
    public Bilingual description() {
        return Bilingual.of(descriptionEn, descriptionEs);
    }

    public EventKind kind() {
        return kind;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /** IANA name. */
    public String timezone() {
        return timezone;
    }

    /** Who is told the place; empty when there is none. */
    public Optional<PlaceVisibility> placeVisibility() {
        return Optional.ofNullable(placeVisibility);
    }

    /** May be null. */
    public String onlineUrl() {
        return onlineUrl;
    }

    /** null: no limit. */
    Integer capacity() {
        return capacity;
    }

    UUID zoneId() {
        return zoneId;
    }

    public EventState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public Visibility visibility() {
        return visibility;
    }

    @Override
    public Set<UUID> hostCommitteeIds() {
        return set(hostCommitteeIds);
    }

    @Override
    public Set<UUID> hostOrganizationIds() {
        return set(hostOrganizationIds);
    }

    private static Set<UUID> set(UUID[] ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(Objects.requireNonNull(ids))));
    }
}
