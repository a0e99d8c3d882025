package org.vecindad.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.events.sight.EventPolicy;

/** Events as a caller may have them; what they may not see is not there. */
@ApplicationScoped
public class Events implements PanacheRepositoryBase<Event, UUID> {

    public Event seen(Grants who, UUID id) {
        return findByIdOptional(id).filter(event -> EventPolicy.sees(who, event)).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** Who comes to an event is not there for anybody but its hosts. */
    public Event hosted(Grants who, UUID id) {
        return findByIdOptional(id).filter(event -> EventPolicy.hosts(who, event)).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** Locked until the transaction ends: seats are counted by one at a time. */
    public Event hostedAndLocked(Grants who, UUID id) {
        hosted(who, id);
        return locked(id);
    }

    public Optional<Event> ofEverybody(UUID id) {
        return findByIdOptional(id).filter(EventPolicy::everybodySees);
    }

    /** Who sees an event but does not host it is told so; for everybody else it does not exist. */
    Event toChange(Grants who, UUID id) {
        if (!EventPolicy.hosts(who, seen(who, id))) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        return locked(id);
    }

    Optional<Place> place(UUID event) {
        return Optional.ofNullable(getEntityManager().find(Place.class, event));
    }

    Map<UUID, Place> places(Collection<UUID> events) {
        return events.isEmpty() ? Map.of() : getEntityManager().createQuery("from Place where eventId in :events", Place.class)
            .setParameter("events", events).getResultStream().collect(Collectors.toMap(Place::eventId, place -> place));
    }

    void put(Event event, PlaceForm form) {
        var known = place(event.id());
        if (form == null) {
            known.ifPresent(getEntityManager()::remove);
        } else {
            known.ifPresentOrElse(place -> place.take(form), () -> getEntityManager().persist(new Place(event.id(), form)));
        }
    }

    // refreshed, because it was read before the lock was had
    private Event locked(UUID id) {
        var event = findById(id);
        getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
        return event;
    }
}
