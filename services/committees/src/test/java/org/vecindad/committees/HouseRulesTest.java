package org.vecindad.committees;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.HouseRules;

class HouseRulesTest {

    @Test
    void theHouseRulesHold() {
        HouseRules.of("org.vecindad.committees").check();
    }
}
