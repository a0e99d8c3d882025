package org.vecindad.contacts.revealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.jboss.logging.Logger;
import org.vecindad.chassis.access.Caller;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tells loudly who is shown many people's contact details: an entry in the audit for administrators and a line in the log, at most one an hour each. */
@Singleton
class Telling {

    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    private record Said(UUID account, Look.Action what) {
    }

    private record Waiting(UUID account, UUID partner, Look look) {
    }

    private final AgroalDataSource work;
    private final AuditTrail audit;
    private final Map<Said, Instant> said = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    Telling(@DataSource("work") AgroalDataSource work, AuditTrail audit) {
        this.work = work;
        this.audit = audit;
    }

    /** Notes it; it is written down with the count, so that nobody waits for it. */
    void about(Caller caller, Budget budget, int inHour, int inDay, Instant now) {
        if (budget.spent(inHour, inDay)) {
            tell(caller, Look.Action.CONTACT_BUDGET_SPENT, inDay, now);
        } else if (budget.nearlySpent(inHour, inDay)) {
            tell(caller, Look.Action.CONTACT_BUDGET_NEARLY_SPENT, inDay, now);
        }
    }

    private void tell(Caller caller, Look.Action what, int inDay, Instant now) {
        var before = said.put(new Said(caller.userId(), what), now);
        if (before != null && before.plus(PAUSE).isAfter(now)) {
            said.put(new Said(caller.userId(), what), before);
            return;
        }
        waiting.add(new Waiting(caller.userId(), caller.organizationId(), new Look(what, null, Map.of(), inDay)));
        LOG.warnf("%s: account %s was shown contact details of %d people within a day", what.name().toLowerCase(java.util.Locale.ROOT), caller.userId(), inDay);
    }

    void write() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Waiting> entries = new ArrayList<>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            entries.add(next);
        }
        try (var connection = work.getConnection()) {
            for (var entry : entries) {
                audit.write(connection, entry.account(), entry.partner(), entry.look());
            }
        } catch (SQLException e) {
            waiting.addAll(entries);
            throw e;
        }
    }

    void forget(Instant now) {
        said.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
    }
}
