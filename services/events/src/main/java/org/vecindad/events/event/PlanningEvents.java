package org.vecindad.events.event;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.events.known.KnownCommittees;
import org.vecindad.events.sight.EventPolicy;

/** Planning, changing, cancelling: one transaction each, told in the same one. */
@ApplicationScoped
class PlanningEvents {

    /** Whom a change names anew; their owners are asked before anything is written. */
    record Named(Set<UUID> committees, Set<UUID> organizations) {
    }

    private final Events events;
    private final EventViews views;
    private final Seating seating;
    private final KnownCommittees committees;
    private final CurrentGrants current;
    private final MergePatch patches;
    private final Outbox outbox;
    private final Clock clock;

    PlanningEvents(Events events, EventViews views, Seating seating, KnownCommittees committees, CurrentGrants current, MergePatch patches, Outbox outbox, Clock clock) {
        this.events = events;
        this.views = views;
        this.seating = seating;
        this.committees = committees;
        this.current = current;
        this.patches = patches;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    @AsCaller
    @IdempotentPost
    RestResponse<EventView> plan(PlanEvent request) {
        var who = current.get();
        var plan = mayHost(who, withDefaultHosts(who, request).check());
        if (plan.state() != EventState.PLANNED) {
            throw ProblemException.invalid("/state", "not_one_of", "an event is planned before it is cancelled");
        }
        var event = Event.of(plan, zone(plan), clock.instant());
        events.persist(event);
        events.flush();
        events.put(event, plan.place());
        outbox.record(event.planned());
        return Answers.created("/events", event.id(), event.version(), views.of(event, who));
    }

    @Transactional
    @AsCaller
    RestResponse<EventView> change(UUID id, String ifMatch, JsonNode patch) {
        var who = current.get();
        var event = events.toChange(who, id);
        ETags.require(ifMatch, event.version());
        var place = events.place(id).orElse(null);
        var plan = mayHost(who, patches.apply(patch, event.plan(place), PlanEvent.class).check());
        event.change(plan, place, clock.instant()).ifPresent(fact -> {
            outbox.record(fact);
            events.put(event, plan.place());
            events.flush();
            seating.fillFreeSeats(id);
        });
        return Answers.ok(event.version(), views.of(event, who));
    }

    @Transactional
    @AsCaller
    Named namedAnew(UUID id, JsonNode patch) {
        var event = events.toChange(current.get(), id);
        var plan = patches.apply(patch, event.plan(events.place(id).orElse(null)), PlanEvent.class);
        return new Named(without(plan.hostCommitteeIds(), event.hostCommitteeIds()), without(plan.hostOrganizationIds(), event.hostOrganizationIds()));
    }

    // one committee led, or one's own organization, goes without saying
    private static PlanEvent withDefaultHosts(Grants who, PlanEvent request) {
        if (!request.hostCommitteeIds().isEmpty() || !request.hostOrganizationIds().isEmpty()) {
            return request;
        }
        if (who.caller().partner()) {
            return request.hostedBy(Set.of(), who.viewers());
        }
        if (who.committeesLed().isEmpty() && !who.everything()) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return who.committeesLed().size() == 1 ? request.hostedBy(who.committeesLed(), Set.of()) : request;
    }

    private static PlanEvent mayHost(Grants who, PlanEvent plan) {
        if (!EventPolicy.hosts(who, plan)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return plan;
    }

    private UUID zone(PlanEvent plan) {
        return plan.hostCommitteeIds().stream().findFirst()
            .map(first -> committees.known(Set.of(first)).get(first)).map(committee -> committee.zoneId()).orElse(null);
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> known) {
        var rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
