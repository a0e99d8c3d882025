package org.vecindad.chassis.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

/** Where facts wait, in the transaction of the change that they tell, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final Wake wake;

    Outbox(EntityManager entities, Wake wake) {
        this.entities = entities;
        this.wake = wake;
    }

    /** Tells a fact if and when the current transaction commits. The aggregate's row must be locked already, or be new. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Fact fact) {
        var row = OutboxRow.of(fact);
        // the change is written first: its row is locked before the fact gets its place, so that facts of one aggregate keep their order
        entities.flush();
        entities.unwrap(Session.class).doWork(row::insert);
        wake.afterCommit();
    }

    /** Tells many facts in the transaction of a JDBC connection which the caller commits. */
    public void recordAll(Connection connection, List<? extends Fact> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        OutboxRow.insertAll(connection, facts.stream().map(OutboxRow::of).toList());
        Wake.notify(connection);
    }
}
