package org.vecindad.chassis.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgettingSpentFactsTest {

    private final SpentFacts spent = new SpentFacts();
    private Rig rig;

    @BeforeEach
    void setUp() {
        rig = new Rig();
    }

    @AfterEach
    void tearDown() throws Exception {
        rig.close();
    }

    @Test
    void remembersAFactForAMonthAndNoLonger() throws Exception {
        rig.database.transact(connection -> assertThat(spent.spend(connection, "one")).isTrue());
        var forgetting = new ForgettingSpentFacts(rig.database);

        assertThat(forgetting.forget(Instant.now().plus(ForgettingSpentFacts.KEPT).minus(Duration.ofHours(1)))).isZero();
        rig.database.transact(connection -> assertThat(spent.spend(connection, "one")).isFalse());

        assertThat(forgetting.forget(Instant.now().plus(ForgettingSpentFacts.KEPT).plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(rig.rows("select fact_id from spent_fact")).isEmpty();
    }
}
