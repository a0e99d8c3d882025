package org.vecindad.committees.committee;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;

/** Leads keep their committee's details and say where it stands; each change is told by a fact of its own. */
@ApplicationScoped
class ChangingCommittees {

    private final Committees committees;
    private final KnownZones zones;
    private final MergePatch mergePatch;
    private final Outbox outbox;

    ChangingCommittees(Committees committees, KnownZones zones, MergePatch mergePatch, Outbox outbox) {
        this.committees = committees;
        this.zones = zones;
        this.mergePatch = mergePatch;
        this.outbox = outbox;
    }

    Committee change(UUID id, String ifMatch, JsonNode patch, Grants who) {
        var committee = committees.visible(id, who);
        if (!CommitteePolicy.changes(who, id)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        committees.hold(committee);
        ETags.require(ifMatch, committee.version());
        var change = mergePatch.apply(patch, ChangeCommittee.of(committee), ChangeCommittee.class);
        if (committee.differsFrom(change)) {
            zones.mustKnow(change.zoneId());
            outbox.record(committee.change(change, Instant.now()));
        }
        if (committee.state() != change.state()) {
            if (!CommitteePolicy.changesState(who, id, committee.state(), change.state())) {
                throw new ProblemException(CommitteeProblem.ONLY_ORGANIZERS_DISSOLVE);
            }
            outbox.record(committee.become(change.state(), Instant.now()));
        }
        return committee;
    }
}
