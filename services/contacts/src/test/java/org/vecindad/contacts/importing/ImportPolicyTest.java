package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;

class ImportPolicyTest {

    private static final UUID MISSION = UUID.randomUUID();
    private static final UUID LUCIA = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        // who,       imports, for Mission, sees Lucia's, began it
        "lucia,       true,    true,        true,         true",
        "other lead,  true,    false,       false,        false",
        "organizer,   true,    true,        true,         false",
        "admin,       true,    true,        true,         false",
        "member,      false,   false,       false,        false",
        "dispatcher,  false,   false,       false,        false",
        "partner,     false,   false,       false,        false"})
    void saysWhoMayDoWhat(String who, boolean imports, boolean forMission, boolean sees, boolean began) {
        var grants = grants(who);

        assertThat(ImportPolicy.mayImport(grants)).isEqualTo(imports);
        assertThat(ImportPolicy.mayImportFor(grants, MISSION)).isEqualTo(forMission);
        assertThat(ImportPolicy.sees(grants, LUCIA)).isEqualTo(sees);
        assertThat(ImportPolicy.began(grants, LUCIA)).isEqualTo(began);
    }

    private static Grants grants(String who) {
        return switch (who) {
            case "lucia" -> new Grants(caller(LUCIA, null), Set.of(MISSION), Set.of(MISSION));
            case "other lead" -> new Grants(caller(UUID.randomUUID(), null), Set.of(UUID.randomUUID()), Set.of());
            case "member" -> new Grants(caller(UUID.randomUUID(), null), Set.of(), Set.of(MISSION));
            case "partner" -> Grants.none(caller(UUID.randomUUID(), UUID.randomUUID()));
            default -> Grants.none(caller(UUID.randomUUID(), null, who));
        };
    }

    private static Caller caller(UUID user, UUID organization, String... roles) {
        return new Caller(user, null, Set.of(roles), Set.of(), organization);
    }
}
