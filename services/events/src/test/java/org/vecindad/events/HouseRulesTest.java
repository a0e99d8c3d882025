package org.vecindad.events;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.testing.HouseRules;

class HouseRulesTest {

    @Test
    void looksLikeTheRestOfTheHouse() {
        // writes ask the owners of what they name before the transaction begins, so that a slow neighbor holds no database connection:
        // the annotations stand on the methods, see below
        HouseRules.of("org.vecindad.events").without("resources read and write as the caller").check();
    }

    @Test
    void readsAndWritesAsTheCaller() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.vecindad.events.event", "org.vecindad.events.attendance");

        methods().that().areAnnotatedWith(GET.class).should(beAnnotatedWith(Transactional.class)).andShould(beAnnotatedWith(AsCaller.class)).check(classes);
        methods().that().areDeclaredInClassesThat().haveNameMatching(".*(PlanningEvents|KeepingTheList)").and().haveRawReturnType(RestResponse.class)
            .and().areNotPrivate().should(beAnnotatedWith(Transactional.class)).andShould(beAnnotatedWith(AsCaller.class)).check(classes);
    }
}
