package org.vecindad.committees.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.vecindad.chassis.web.Asking;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

/** Lets a request name a person only if contacts shows that person to the caller now, and settles on the id that person goes by. */
@ApplicationScoped
public class NamingPeople {

    private final PeopleCards cards;
    private final KnownPeople known;
    private final JsonWebToken token;
    private final Asked asked;

    NamingPeople(@RestClient PeopleCards cards, KnownPeople known, JsonWebToken token, Asked asked) {
        this.cards = cards;
        this.known = known;
        this.token = token;
        this.asked = asked;
    }

    /** Asks contacts, outside any transaction, and remembers the answer: whether it matters is for whoever reads the request to say. */
    void ask(UUID person) {
        try {
            var seen = Asking.theOwner(() -> cards.of("Bearer " + token.getRawToken(), new PeopleCards.Asked(List.of(person))));
            if (seen.hold(person)) {
                asked.shown(person);
            } else {
                asked.refused(person, unseen());
            }
        } catch (ProblemException refused) {
            asked.refused(person, refused);
        }
    }

    /**
     * Inside the transaction, before any row is locked; the operation is one that asks first.
     *
     * @return the person's id, held until the transaction ends against being merged or erased unnoticed
     * @throws ProblemException 404 for a person unknown or unseen, 503 when contacts does not answer
     */
    public UUID named(UUID person) {
        asked.mustBeShown(person);
        return known.held(person).orElseThrow(NamingPeople::unseen);
    }

    /** For a person who was named earlier: the id they go by now, empty when they are erased. */
    public Optional<UUID> stillThere(UUID person) {
        return known.held(person);
    }

    private static ProblemException unseen() {
        return ProblemException.unknownOrUnshared().with(new Violation("/person_id", "not_found", "there is no such person, or they are not shared with you"));
    }
}
