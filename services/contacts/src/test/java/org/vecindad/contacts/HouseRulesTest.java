package org.vecindad.contacts;

import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.HouseRules;

class HouseRulesTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.of("org.vecindad.contacts").check();
    }
}
