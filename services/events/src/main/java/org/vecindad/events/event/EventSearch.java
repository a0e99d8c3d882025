package org.vecindad.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;
import org.vecindad.events.sight.EventPolicy;

/**
 * Lists of events, page by page. Where a time is named they go by start; where none is, what is still to come is first, soonest on top, and then what
 * is over, latest on top. The caller's sight is part of the query.
 */
@ApplicationScoped
public class EventSearch {

    private static final String SEEN = """
        (e.visibility = 'public' or e.host_committee_ids && cast(:committees as uuid[]) or e.host_organization_ids && cast(:viewers as uuid[])
         or (e.visibility = 'coalition' and :coalition))""";

    /** Where a page begins. */
    public record Turn(String cursor, Integer limit, boolean count) {
    }

    private enum Run {
        BY_START(null, "asc", ">"), TO_COME("e.ends_at >= :asOf", "asc", ">"), OVER("e.ends_at < :asOf", "desc", "<");

        private final String which;
        private final String direction;
        private final String beyond;

        Run(String which, String direction, String beyond) {
            this.which = which;
            this.direction = direction;
            this.beyond = beyond;
        }
    }

    private record After(Run run, Instant asOf, Instant startsAt, UUID id) {

        static After of(String cursor) {
            var parts = Cursor.parts(cursor, 4);
            try {
                return new After(Run.valueOf(parts.get(0)), Instant.parse(parts.get(1)), Instant.parse(parts.get(2)), UUID.fromString(parts.get(3)));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw Cursor.unknown();
            }
        }
    }

    private static final class Conditions {
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions and(String condition, Object... namesAndValues) {
            sql.add(condition);
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return this;
        }

        Conditions copy() {
            var copy = new Conditions();
            copy.sql.addAll(sql);
            copy.values.putAll(values);
            return copy;
        }

        <Q extends Query> Q bind(Q query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return sql.isEmpty() ? "true" : String.join(" and ", sql);
        }
    }

    private final EntityManager database;
    private final Clock clock;

    EventSearch(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    <T> Page<T> seenBy(Grants who, EventFilter filter, Turn turn, Function<List<Event>, List<T>> views) {
        var conditions = narrowed(filter);
        if (!who.everything()) {
            conditions.and(SEEN, "committees", array(who.committees()), "viewers", array(who.viewers()), "coalition", EventPolicy.ofTheCoalition(who));
        }
        return page(conditions, filter.namesATime(), turn, views);
    }

    /** For those who have not logged in. */
    public <T> Page<T> ofEverybody(EventFilter filter, Turn turn, Function<List<Event>, List<T>> views) {
        return page(narrowed(filter).and("e.visibility = 'public'"), filter.namesATime(), turn, views);
    }

    private <T> Page<T> page(Conditions conditions, boolean byStart, Turn turn, Function<List<Event>, List<T>> views) {
        int limit = Limit.of(turn.limit());
        var after = turn.cursor() == null ? new After(byStart ? Run.BY_START : Run.TO_COME, clock.instant(), null, null) : After.of(turn.cursor());
        var rows = new ArrayList<>(run(conditions, after, limit + 1));
        if (after.run() == Run.TO_COME && rows.size() <= limit) {
            rows.addAll(run(conditions, new After(Run.OVER, after.asOf(), null, null), limit + 1 - rows.size()));
        }
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(views.apply(shown), more ? cursor(shown.getLast(), after) : null, turn.count() ? count(conditions) : null);
    }

    @SuppressWarnings("unchecked")
    private List<Event> run(Conditions conditions, After after, int most) {
        var run = after.run();
        var narrowed = run == Run.BY_START ? conditions.copy() : conditions.copy().and(run.which, "asOf", after.asOf());
        if (after.id() != null) {
            narrowed.and("(e.starts_at, e.id) " + run.beyond + " (:startsAt, :id)", "startsAt", after.startsAt(), "id", after.id());
        }
        var sql = "select e.* from event e where %s order by e.starts_at %s, e.id %s".formatted(narrowed, run.direction, run.direction);
        return narrowed.bind(database.createNativeQuery(sql, Event.class)).setMaxResults(most).getResultList();
    }

    private long count(Conditions conditions) {
        return ((Number) conditions.bind(database.createNativeQuery("select count(*) from event e where " + conditions)).getSingleResult()).longValue();
    }

    private static String cursor(Event last, After asked) {
        var run = asked.run() != Run.TO_COME ? asked.run() : last.endsAt().isBefore(asked.asOf()) ? Run.OVER : Run.TO_COME;
        return Cursor.of(run, asked.asOf(), last.startsAt(), last.id());
    }

    private static Conditions narrowed(EventFilter filter) {
        var conditions = new Conditions();
        if (filter.from != null) {
            conditions.and("e.ends_at > :from", "from", filter.from());
        }
        if (filter.to != null) {
            conditions.and("e.starts_at < :to", "to", filter.to());
        }
        if (filter.committeeId != null) {
            conditions.and("e.host_committee_ids @> cast(:committee as uuid[])", "committee", array(List.of(filter.committeeId)));
        }
        if (filter.kind != null) {
            conditions.and("e.kind = :kind", "kind", filter.kind.name().toLowerCase(Locale.ROOT));
        }
        if (filter.state != null) {
            conditions.and("e.state = :state", "state", filter.state.name().toLowerCase(Locale.ROOT));
        }
        if (filter.q != null && !filter.q.isBlank()) {
            conditions.and("position(:q in e.title_folded) > 0", "q", Bilingual.fold(filter.q.strip()));
        }
        return conditions;
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
