package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Asking;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.sight.Sight;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who will care for those whom a caller brings in: a lead's own committee (which one must be said only where there are
 * several), any committee an organizer can name, a partner's organization.
 */
@Singleton
public class ChoosingCare {

    private final AgroalDataSource database;
    private final CommitteesClient committees;
    private final Sights sights;

    ChoosingCare(AgroalDataSource database, @RestClient CommitteesClient committees, Sights sights) {
        this.database = database;
        this.sights = sights;
        this.committees = committees;
    }

    /** @param named the committee the caller named, or null */
    public Bringing forCaller(Grants grants, UUID named) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var caller = grants.caller();
        if (caller.partner()) {
            if (named != null) {
                throw ProblemException.unknownOrUnshared();
            }
            return Bringing.forPartner(caller.userId(), caller.organizationId(), at);
        }
        return Bringing.forCommittee(caller.userId(), committee(grants, named), at);
    }

    /**
     * Whose a plan or a task about somebody is: the committee the caller named, which must see that person; else the one by which
     * the caller sees them. Null when no committee does: then it is the organizers' own.
     */
    public UUID around(Grants grants, UUID person, UUID named) throws SQLException {
        if (named != null && !grants.leads(named)) {
            if (!grants.everything()) {
                throw ProblemException.unknownOrUnshared();
            }
            askedFor(named);
        }
        var seeing = seeing(person);
        if (named != null) {
            if (!seeing.contains(named)) {
                throw ProblemException.invalid("/committee_id", "does_not_see_person", "this committee does not see the person");
            }
            return named;
        }
        var led = seeing.stream().filter(grants::leads).toList();
        var own = led.isEmpty() && grants.everything() ? seeing : led;
        if (own.size() > 1) {
            throw new ProblemException(PersonProblem.COMMITTEE_NEEDED);
        }
        return own.isEmpty() ? null : own.getFirst();
    }

    // Whatever the reason: a member, somebody cared for, somebody who signed up.
    private List<UUID> seeing(UUID person) throws SQLException {
        try (var connection = database.getConnection()) {
            return sights.of(connection, List.of(person)).getOrDefault(person, List.of()).stream()
                    .filter(sight -> switch (sight.reason()) {
                        case CARE, MEMBER, SIGN_UP -> true;
                        case BROUGHT_IN, SHARED -> false;
                    }).map(Sight::viewerId).distinct().sorted().toList();
        }
    }

    private UUID committee(Grants grants, UUID named) {
        if (named != null && grants.leads(named)) {
            return named;
        }
        if (grants.everything()) {
            return named == null ? null : askedFor(named);
        }
        if (grants.committeesLed().isEmpty()) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        if (named != null) {
            throw ProblemException.unknownOrUnshared();
        }
        if (grants.committeesLed().size() > 1) {
            throw new ProblemException(PersonProblem.COMMITTEE_NEEDED);
        }
        return grants.committeesLed().iterator().next();
    }

    // A known copy may be older than the committee's end, or than its beginning: a write asks the owner.
    private UUID askedFor(UUID named) {
        Asking.theOwner(() -> committees.committee(named));
        return named;
    }

    /** The first language of a committee, as far as it is known: a default, never a condition. */
    public Optional<String> language(UUID committee) throws SQLException {
        if (committee == null) {
            return Optional.empty();
        }
        try (var connection = database.getConnection();
             var select = connection.prepareStatement("select languages[1] from known_committee where id = ?")) {
            select.setObject(1, committee);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }
}
