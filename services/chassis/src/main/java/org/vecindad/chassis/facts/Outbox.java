package org.vecindad.chassis.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where facts wait, in the transaction of the change that they tell, until the relay has sent them. */
@ApplicationScoped
public class Outbox {

    /** Tells a fact if and when the current transaction commits. The aggregate's row must be locked already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Fact fact) {
        throw new UnsupportedOperationException();
    }

    /** Tells many facts in the transaction of a JDBC connection which the caller commits. */
    public void recordAll(Connection connection, List<? extends Fact> facts) throws SQLException {
        throw new UnsupportedOperationException();
    }
}
