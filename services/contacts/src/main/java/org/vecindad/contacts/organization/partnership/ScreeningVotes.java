package org.vecindad.contacts.organization.partnership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The votes of a round. */
@ApplicationScoped
class ScreeningVotes implements PanacheRepositoryBase<ScreeningVote, UUID> {

    Tally tally(UUID organization, int round) {
        return new Tally(count(organization, round, "yes"), count(organization, round, "no"), count(organization, round, "abstain"));
    }

    Optional<ScreeningVote> by(UUID user, UUID organization, int round) {
        return find("organizationId = ?1 and round = ?2 and byUserId = ?3", organization, round, user).firstResultOptional();
    }

    List<ScreeningVote> after(UUID organization, int round, UUID id, int count) {
        return find("organizationId = ?1 and round = ?2 and id > ?3 order by id", organization, round, id).page(0, count).list();
    }

    private int count(UUID organization, int round, String vote) {
        return (int) count("organizationId = ?1 and round = ?2 and vote = ?3", organization, round, vote);
    }
}
