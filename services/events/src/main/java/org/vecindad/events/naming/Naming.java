package org.vecindad.events.naming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Asking;
import org.vecindad.chassis.web.ProblemException;

/**
 * Whether the caller may name something of another service. Throws 404 for what they do not see and 503 when the owner does not answer. Ask before the
 * transaction begins: a slow owner must not hold database connections.
 */
@ApplicationScoped
public class Naming {

    private final Committees committees;
    private final Contacts contacts;
    private final CurrentGrants current;

    Naming(@RestClient Committees committees, @RestClient Contacts contacts, CurrentGrants current) {
        this.committees = committees;
        this.contacts = contacts;
        this.current = current;
    }

    public void committees(Collection<UUID> ids) {
        for (UUID id : ids) {
            Asking.theOwner(() -> {
                committees.get(id);
                return id;
            });
        }
    }

    /** A partner's client may always name its own organization. */
    public void organizations(Collection<UUID> ids) {
        var own = current.caller().organizationId();
        for (UUID id : ids) {
            if (id.equals(own)) {
                continue;
            }
            Asking.theOwner(() -> {
                contacts.organization(id);
                return id;
            });
        }
    }

    public void person(UUID id) {
        var cards = Asking.theOwner(() -> contacts.cards(new Contacts.WhichPeople(List.of(id))));
        if (cards.items().stream().noneMatch(card -> card.id().equals(id))) {
            throw ProblemException.unknownOrUnshared();
        }
    }
}
