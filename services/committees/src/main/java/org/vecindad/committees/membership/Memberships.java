package org.vecindad.committees.membership;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.committee.Committee;

/** All memberships; each question carries who asks. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(MembershipState state, Role role, UUID personId) {
    }

    /** @throws ProblemException 404, the same for what is not there and for what this caller may not see */
    Membership visible(Committee committee, UUID id, Grants who) {
        var membership = findById(id);
        if (membership == null || !membership.committeeId().equals(committee.id()) || !MembershipPolicy.sees(who, membership)) {
            throw ProblemException.unknownOrUnshared();
        }
        return membership;
    }

    /** Reads the membership anew and holds its row until the transaction ends; the committee's row must be held already. */
    Membership hold(Membership membership) {
        getEntityManager().refresh(membership, LockModeType.PESSIMISTIC_WRITE);
        return membership;
    }

    Roster roster(Committee committee, UUID person, UUID user) {
        var concerned = find("committeeId = :committee and state = :active and (role = :lead or personId = :person or userId = :user)",
            Parameters.with("committee", committee.id()).and("active", MembershipState.ACTIVE).and("lead", Role.LEAD).and("person", person).and("user", user)).list();
        return new Roster(committee.id(), committee.dissolved(), concerned);
    }

    /** The active memberships of an account or person that do not name both yet, of committees which the caller may change. */
    public List<Membership> notYetLinked(UUID user, UUID person, Grants who) {
        var parameters = Parameters.with("user", user).and("person", person).and("active", MembershipState.ACTIVE);
        String theirs = "";
        if (!who.everything()) {
            theirs = " and committeeId in :theirs";
            parameters.and("theirs", who.committeesLed());
        }
        return find("state = :active and ((userId = :user and (personId is null or personId <> :person)) or (personId = :person and userId is null))" + theirs + " order by id", parameters)
            .withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public List<Membership> ofAccountAndPerson(UUID user, UUID person) {
        return find("userId = ?1 and personId = ?2 order by id", user, person).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Whether some committee would have one person in it twice. */
    public boolean anyTwice(UUID user, UUID person) {
        return find("select committeeId from Membership where state = ?1 and (userId = ?2 or personId = ?3) group by committeeId having count(*) > 1", MembershipState.ACTIVE, user, person)
            .project(UUID.class).firstResult() != null;
    }

    List<Membership> page(Committee committee, Grants who, Filter filter, String cursor, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        narrow(conditions, parameters, committee, who, filter);
        if (cursor != null) {
            conditions.add("(joinedAt > :lastJoined or (joinedAt = :lastJoined and id > :lastId))");
            readInto(parameters, cursor);
        }
        return query(conditions, " order by joinedAt, id", parameters).page(0, limit + 1).list();
    }

    long count(Committee committee, Grants who, Filter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        narrow(conditions, parameters, committee, who, filter);
        return query(conditions, "", parameters).count();
    }

    static String cursorAfter(Membership membership) {
        return Cursor.of(membership.joinedAt(), membership.id());
    }

    private static void readInto(Parameters parameters, String cursor) {
        var parts = Cursor.parts(cursor, 2);
        try {
            parameters.and("lastJoined", Instant.parse(parts.getFirst())).and("lastId", UUID.fromString(parts.getLast()));
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw Cursor.unknown();
        }
    }

    private PanacheQuery<Membership> query(List<String> conditions, String order, Parameters parameters) {
        return find("from Membership where " + String.join(" and ", conditions) + order, parameters);
    }

    private static void narrow(List<String> conditions, Parameters parameters, Committee committee, Grants who, Filter filter) {
        conditions.add("committeeId = :committee");
        parameters.and("committee", committee.id());
        if (!MembershipPolicy.seesEverybodyIn(who, committee.id())) {
            conditions.add("userId = :self");
            parameters.and("self", who.caller().userId());
        }
        narrowTo(conditions, parameters, "state", filter.state());
        narrowTo(conditions, parameters, "role", filter.role());
        narrowTo(conditions, parameters, "personId", filter.personId());
    }

    private static void narrowTo(List<String> conditions, Parameters parameters, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }
}
