package org.vecindad.contacts.revealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vecindad.chassis.access.Caller;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class BudgetTest {

    private static final UUID UNION = UUID.randomUUID();

    private record People(int hour, int day) implements BudgetConfig.Allowance {
    }

    private record Config(BudgetConfig.Allowance lead, BudgetConfig.Allowance organizer, BudgetConfig.Allowance partner,
                          Map<UUID, BudgetConfig.Allowance> partners, Optional<Set<String>> exempt) implements BudgetConfig {
    }

    private static final BudgetConfig CONFIG = new Config(new People(10, 30), new People(50, 200), new People(20, 60), Map.of(UNION, new People(1, 2)),
            Optional.of(Set.of("service-account-bench")));

    private static Caller caller(String name, UUID organization, String... roles) {
        return new Caller(UUID.randomUUID(), name, Set.of(roles), Set.of(), organization);
    }

    private static Stream<Arguments> callers() {
        return Stream.of(
                Arguments.of("a lead", caller("lucia", null), Optional.of(new Budget(10, 30))),
                Arguments.of("a dispatcher is counted as anyone", caller("dana", null, "dispatcher"), Optional.of(new Budget(10, 30))),
                Arguments.of("an organizer has more", caller("sam", null, "organizer"), Optional.of(new Budget(50, 200))),
                Arguments.of("an administrator is counted too", caller("omar", null, "admin"), Optional.of(new Budget(50, 200))),
                Arguments.of("a partner", caller("service-account-x", UUID.randomUUID()), Optional.of(new Budget(20, 60))),
                Arguments.of("a partner with a budget of its own", caller("service-account-union", UNION), Optional.of(new Budget(1, 2))),
                Arguments.of("an account that is not counted", caller("service-account-bench", null, "admin"), Optional.empty()),
                Arguments.of("an account without a name is counted", caller(null, null), Optional.of(new Budget(10, 30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void dependsOnWhoAsks(String rule, Caller caller, Optional<Budget> budget) {
        assertThat(Budget.of(caller, CONFIG)).isEqualTo(budget);
    }

    @Test
    void hasAReserveForSinglePeople() {
        assertThat(new Budget(100, 300).withReserve()).isEqualTo(new Budget(110, 330));
        assertThat(new Budget(3, 5).withReserve()).isEqualTo(new Budget(4, 6));
    }

    @Test
    void isToldBeforeItIsSpent() {
        assertThat(new Budget(10, 100).nearlySpent(7, 79)).isFalse();
        assertThat(new Budget(10, 100).nearlySpent(8, 8)).isTrue();
        assertThat(new Budget(10, 100).nearlySpent(1, 80)).isTrue();
        assertThat(new Budget(10, 100).spent(9, 99)).isFalse();
        assertThat(new Budget(10, 100).spent(1, 100)).isTrue();
    }
}
