package org.vecindad.committees.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;

/** An organizer founds a committee for others; a lead founds one and leads it, so that it is never without anybody who sees it. */
@ApplicationScoped
class FoundingCommittees {

    private final Committees committees;
    private final KnownZones zones;
    private final FirstLead firstLead;
    private final Outbox outbox;

    FoundingCommittees(Committees committees, KnownZones zones, FirstLead firstLead, Outbox outbox) {
        this.committees = committees;
        this.zones = zones;
        this.firstLead = firstLead;
        this.outbox = outbox;
    }

    Committee found(FoundCommittee command, Grants who) {
        if (!CommitteePolicy.founds(who)) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        zones.mustKnow(command.zoneId());
        var committee = new Committee(UUID.randomUUID(), command, who.caller().userId(), Instant.now());
        if (who.everything()) {
            committees.persist(committee);
            outbox.record(committee.founded());
            return committee;
        }
        letLead(committee.id());
        committees.persist(committee);
        outbox.record(committee.founded());
        firstLead.lead(committee, who.caller());
        return committee;
    }

    // row-level security lets leads write in the committees they lead; this one they lead from now on
    private void letLead(UUID committee) {
        committees.getEntityManager().createNativeQuery("""
            select set_config('vecindad.viewers', concat_ws(',', nullif(current_setting('vecindad.viewers'), ''), :id), true),
                   set_config('vecindad.committees', concat_ws(',', nullif(current_setting('vecindad.committees'), ''), :id), true)""")
            .setParameter("id", committee.toString()).getSingleResult();
    }
}
