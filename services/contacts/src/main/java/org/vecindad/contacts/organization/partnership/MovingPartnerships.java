package org.vecindad.contacts.organization.partnership;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.Look.Action;
import org.vecindad.contacts.organization.Organization;
import org.vecindad.contacts.organization.OrganizationLooks;
import org.vecindad.contacts.organization.OrganizationPolicy;
import org.vecindad.contacts.organization.OrganizationProblem;
import org.vecindad.contacts.organization.OrganizationWords;
import org.vecindad.contacts.organization.Organizations;
import org.vecindad.contacts.organization.PartnershipStage;
import org.vecindad.contacts.outreach.FreeText;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes partnerships from stage to stage and back; each move is kept, and told. */
@Singleton
public class MovingPartnerships {

    private final Organizations organizations;
    private final PartnershipMoves moves;
    private final ScreeningVotes votes;
    private final OrganizationWords words;
    private final Outbox outbox;
    private final OrganizationLooks looks;
    private final CurrentGrants current;

    MovingPartnerships(Organizations organizations, PartnershipMoves moves, ScreeningVotes votes, OrganizationWords words, Outbox outbox,
                       OrganizationLooks looks, CurrentGrants current) {
        this.organizations = organizations;
        this.moves = moves;
        this.votes = votes;
        this.words = words;
        this.outbox = outbox;
        this.looks = looks;
        this.current = current;
    }

    MoveView move(UUID id, String ifMatch, MovePartnership request) throws SQLException {
        var text = new FreeText();
        var note = text.checked("/note", request.note(), FreeText.LINE);
        text.refuse();
        var organization = organizations.toChange(id);
        ETags.require(ifMatch, organization.version());
        if (request.stage() == organization.stage()) {
            throw new ProblemException(OrganizationProblem.STAGE_DOES_NOT_FOLLOW);
        }
        var move = move(organization, request.stage(), note);
        outbox.record(organization.changed(move.at()));
        return view(move);
    }

    /** Whoever calls tells the fact: it may say more than this. */
    public PartnershipMove move(Organization organization, PartnershipStage next, String note) throws SQLException {
        if (!OrganizationPolicy.mayMove(current.get(), organization.stage(), next)) {
            throw new ProblemException(OrganizationProblem.ORGANIZERS_DECIDE);
        }
        mustBeScreened(organization, next);
        var from = organization.stage();
        organization.become(next);
        var move = PartnershipMove.of(organization.id(), from, next, words.sealed(organization.id(), OrganizationWords.Text.MOVE_NOTE, note),
                current.caller().userId(), now());
        moves.persist(move);
        looks.at(Action.PARTNERSHIP_MOVED, organization.id());
        return move;
    }

    MoveView undo(UUID id, UUID moveId) throws SQLException {
        var organization = organizations.toChange(id);
        var move = moves.findByIdOptional(moveId).filter(each -> each.organizationId().equals(id)).orElseThrow(ProblemException::unknownOrUnshared);
        if (!OrganizationPolicy.mayTakeBack(current.get(), move.byUserId()) || !OrganizationPolicy.mayMove(current.get(), move.to(), move.from())) {
            throw new ProblemException(OrganizationProblem.ORGANIZERS_DECIDE);
        }
        if (organization.stage() != move.to() || moves.last(id).filter(move::equals).isEmpty()) {
            throw new ProblemException(OrganizationProblem.MOVE_IS_NOT_THE_LAST);
        }
        var at = now();
        organization.returnTo(move.from());
        move.undo(current.caller().userId(), at);
        outbox.record(organization.changed(at));
        looks.at(Action.PARTNERSHIP_MOVE_UNDONE, id);
        return view(move);
    }

    // Who is known to everyone becomes active without votes; where votes were cast, they count.
    private void mustBeScreened(Organization organization, PartnershipStage next) {
        boolean screens = next == PartnershipStage.SCREENED && organization.stage() != PartnershipStage.ACTIVE;
        if (!screens && next != PartnershipStage.ACTIVE) {
            return;
        }
        var tally = votes.tally(organization.id(), organization.screeningRound());
        if (!tally.passes() && (screens || !tally.isEmpty())) {
            throw new ProblemException(OrganizationProblem.SCREENING_NOT_PASSED);
        }
    }

    private MoveView view(PartnershipMove move) {
        return MoveView.of(move, words.of(List.of(move.organizationId())), current.caller().userId());
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
