package org.vecindad.committees.committee;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.ProblemException;

/** All committees; each question carries who asks. */
@ApplicationScoped
public class Committees implements PanacheRepositoryBase<Committee, UUID> {

    /** What a list is narrowed to; null narrows nothing. */
    record Filter(CommitteeState state, CommitteeKind kind, UUID zoneId) {
    }

    /** @throws ProblemException 404, the same for what is not there and for what this caller may not see */
    public Committee visible(UUID id, Grants who) {
        var committee = findById(id);
        if (committee == null || !CommitteePolicy.sees(who, id, committee.state())) {
            throw ProblemException.unknownOrUnshared();
        }
        return committee;
    }

    /** Holds the committee's row until the transaction ends: what is decided about it or its members is decided one at a time. */
    public Committee hold(Committee committee) {
        getEntityManager().refresh(committee, LockModeType.PESSIMISTIC_WRITE);
        return committee;
    }

    List<Committee> page(Grants who, Filter filter, String cursor, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        narrow(conditions, parameters, who, filter);
        if (cursor != null) {
            // the cursor is an id, where it stands in the order is looked up: a name has no place in a URL
            var last = visible(idIn(cursor), who);
            conditions.add("(name > :lastName or (name = :lastName and id > :lastId))");
            parameters.and("lastName", last.name()).and("lastId", last.id());
        }
        return query(conditions, " order by name, id", parameters).page(0, limit + 1).list();
    }

    long count(Grants who, Filter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new Parameters();
        narrow(conditions, parameters, who, filter);
        return query(conditions, "", parameters).count();
    }

    private PanacheQuery<Committee> query(List<String> conditions, String order, Parameters parameters) {
        return find("from Committee where " + String.join(" and ", conditions) + order, parameters);
    }

    private static void narrow(List<String> conditions, Parameters parameters, Grants who, Filter filter) {
        if (who.caller().partner()) {
            conditions.add("state = :open");
            parameters.and("open", CommitteeState.ACTIVE);
        } else if (who.everything()) {
            conditions.add("true = true");
        } else {
            conditions.add("id in :theirs");
            parameters.and("theirs", who.committees());
        }
        narrowTo(conditions, parameters, "state", filter.state());
        narrowTo(conditions, parameters, "kind", filter.kind());
        narrowTo(conditions, parameters, "zoneId", filter.zoneId());
    }

    private static void narrowTo(List<String> conditions, Parameters parameters, String field, Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            parameters.and(field, value);
        }
    }

    private static UUID idIn(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).getFirst());
        } catch (IllegalArgumentException notAnId) {
            throw Cursor.unknown();
        }
    }
}
