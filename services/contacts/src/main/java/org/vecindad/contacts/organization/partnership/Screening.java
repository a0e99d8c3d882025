package org.vecindad.contacts.organization.partnership;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.Organization;
import org.vecindad.contacts.organization.OrganizationLooks;
import org.vecindad.contacts.organization.OrganizationPolicy;
import org.vecindad.contacts.organization.OrganizationProblem;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.Organizations;
import org.vecindad.contacts.outreach.FreeText;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Votes on a partnership, until it is past its screening. A partnership that begins again is voted on anew. */
@Singleton
class Screening {

    private final Organizations organizations;
    private final ScreeningVotes votes;
    private final OrganizationWords words;
    private final OrganizationLooks looks;
    private final CurrentGrants current;

    Screening(Organizations organizations, ScreeningVotes votes, OrganizationWords words, OrganizationLooks looks, CurrentGrants current) {
        this.organizations = organizations;
        this.votes = votes;
        this.words = words;
        this.looks = looks;
        this.current = current;
    }

    ScreeningView of(UUID id) {
        var organization = organizations.seen(id);
        mustScreen();
        return ScreeningView.of(id, votes.tally(id, organization.screeningRound()), isOpen(organization));
    }

    List<VoteView> votes(UUID id, UUID after, int count) throws SQLException {
        var organization = organizations.seen(id);
        mustScreen();
        var found = votes.after(id, organization.screeningRound(), after, count);
        looks.over(Action.SCREENING_READ, id, found.size());
        var opened = words.of(List.of(id));
        return found.stream().map(vote -> VoteView.of(vote, opened, current.caller().userId())).toList();
    }

    VoteView cast(UUID id, CastVote request) throws SQLException {
        var text = new FreeText();
        var reason = text.checked("/reason", request.reason(), FreeText.PAGES);
        text.refuse();
        var organization = toVoteOn(id);
        var me = current.caller().userId();
        var vote = votes.by(me, id, organization.screeningRound()).orElseGet(() -> ScreeningVote.of(id, organization.screeningRound(), me));
        vote.say(request.vote(), words.sealed(id, OrganizationWords.Text.VOTE_REASON, reason), MovingPartnerships.now());
        votes.persist(vote);
        looks.at(Action.SCREENING_VOTED, id);
        return VoteView.of(vote, words.of(List.of(id)), me);
    }

    /** One's own; another's is not theirs to take back. */
    void takeBack(UUID id, UUID voteId) throws SQLException {
        toVoteOn(id);
        var vote = votes.findByIdOptional(voteId).filter(each -> each.organizationId().equals(id) && each.byUserId().equals(current.caller().userId()))
                .orElseThrow(ProblemException::unknownOrUnshared);
        votes.delete(vote);
        looks.at(Action.SCREENING_VOTE_TAKEN_BACK, id);
    }

    private Organization toVoteOn(UUID id) {
        var organization = organizations.toChange(id);
        mustScreen();
        if (!isOpen(organization)) {
            throw new ProblemException(OrganizationProblem.SCREENING_IS_CLOSED);
        }
        return organization;
    }

    private void mustScreen() {
        if (!OrganizationPolicy.mayScreen(current.get())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }

    private static boolean isOpen(Organization organization) {
        return switch (organization.stage()) {
            case PROSPECT, CONTACTED, MEETING -> true;
            case SCREENED, ACTIVE, DECLINED, LAPSED -> false;
        };
    }
}
