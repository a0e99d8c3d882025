package org.vecindad.chassis.facts;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;

/** Remembers which facts have had their side effect, in the transaction of the side effect. */
@ApplicationScoped
public class SpentFacts {

    /** @return whether the fact was not spent before, so that its side effect is due now */
    public boolean spend(Connection connection, String factId) throws SQLException {
        try (var insert = connection.prepareStatement("insert into spent_fact (fact_id) values (?) on conflict do nothing")) {
            insert.setString(1, factId);
            return insert.executeUpdate() == 1;
        }
    }
}
