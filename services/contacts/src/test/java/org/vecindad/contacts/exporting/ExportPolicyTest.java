package org.vecindad.contacts.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

import java.util.Set;
import java.util.UUID;

class ExportPolicyTest {

    private static final UUID ME = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"COMMITTEE, true, 200, true", "COMMITTEE, true, 201, false", "COMMITTEE, false, 1, false", "EVENT, true, 200, true", "EVENT, true, 201, false",
            "EVENT, false, 1, false", "SEGMENT, true, 1, false", "SEARCH, true, 1, false"})
    void onlyAFewOfOnesOwnLeaveAtOnce(ExportTarget.Kind of, boolean own, int people, boolean atOnce) {
        assertThat(ExportPolicy.atOnce(of, own, people)).isEqualTo(atOnce);
    }

    @Test
    void aSecondPairOfEyesIsSomebodyElseWhoSeesTheCoalition() {
        assertThat(ExportPolicy.mayDecide(grants("organizer"), SOMEBODY)).isTrue();
        assertThat(ExportPolicy.mayDecide(grants("admin"), SOMEBODY)).isTrue();
        assertThat(ExportPolicy.mayDecide(grants("organizer"), ME)).isFalse();
        assertThat(ExportPolicy.mayDecide(grants("dispatcher"), SOMEBODY)).isFalse();
        assertThat(ExportPolicy.mayDecide(new Grants(new Caller(ME, "lucia", Set.of(), Set.of(), null), Set.of(UUID.randomUUID()), Set.of()), SOMEBODY)).isFalse();
    }

    @Test
    void whoLeadsNothingAsksForNothing() {
        assertThat(ExportPolicy.mayAsk(grants("organizer"))).isTrue();
        assertThat(ExportPolicy.mayAsk(grants("dispatcher"))).isFalse();
        assertThat(ExportPolicy.mayAsk(Grants.none(new Caller(ME, "union", Set.of("organizer"), Set.of(), UUID.randomUUID())))).isFalse();
    }

    private static Grants grants(String role) {
        return Grants.none(new Caller(ME, "me", Set.of(role), Set.of(), null));
    }
}
