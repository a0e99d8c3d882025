package org.vecindad.chassis.testing;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How code looks in this house, as far as a machine can tell. A service has one plain {@code @Test} that calls
 * {@code HouseRules.of("org.vecindad.contacts").check()}: a rule kept in a field of the test would silently not run.
 */
public final class HouseRules {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String AS_CALLER = "org.vecindad.chassis.access.AsCaller";
    private static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";
    private static final List<String> WHO_MAY = List.of("io.quarkus.security.Authenticated", "jakarta.annotation.security.RolesAllowed", PERMIT_ALL,
        "jakarta.annotation.security.DenyAll");
    private static final List<String> DRAWERS = List.of("util", "utils", "common", "commons", "helper", "helpers", "support", "misc", "dto", "dtos", "model", "impl", "service", "core");
    private static final String EMPTY_NAMES = ".*(Service|Manager|Entity|DTO|Dto|Repository|Helper|Util|Utils|Impl|Mapper)";
    // what a framework makes for itself must be able to reach these from its own packages
    private static final List<String> REACHED_BY_FRAMEWORKS = List.of("io.smallrye.config.ConfigMapping", "org.eclipse.microprofile.rest.client.inject.RegisterRestClient");

    private final String root;
    private final JavaClasses classes;
    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    private HouseRules(String root) {
        this.root = root;
        classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(root);
        shape();
        resources();
        secrets();
    }

    /** @param root the service's package, {@code org.vecindad.contacts} */
    public static HouseRules of(String root) {
        return new HouseRules(root);
    }

    /** For a module to which one of the rules cannot apply; say why beside the call. */
    public HouseRules without(String rule) {
        if (rules.remove(rule) == null) {
            throw new IllegalArgumentException("no such rule: " + rule + "; there are " + rules.keySet());
        }
        return this;
    }

    /** Checks every rule and complains about all of them at once. */
    public void check() {
        if (classes.stream().filter(this::written).count() < 3) {
            throw new AssertionError("hardly any class was found below " + root + ": nothing would be checked");
        }
        var complaints = new ArrayList<String>();
        rules.forEach((name, rule) -> {
            try {
                rule.allowEmptyShould(true).check(classes);
            } catch (AssertionError broken) {
                complaints.add(name + ": " + broken.getMessage());
            }
        });
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n\n", complaints));
        }
    }

    private void shape() {
        rules.put("package-private by default", classes().that(are("public", type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)))
            .and(are("not reached by frameworks", type -> REACHED_BY_FRAMEWORKS.stream().noneMatch(type::isAnnotatedWith)))
            .should(be("used from another package", type -> type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName())))));
        rules.put("features do not depend in circles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("no drawers", classes().should(be("in a package that says what it is about",
            type -> List.of(type.getPackageName().split("\\.")).stream().noneMatch(DRAWERS::contains))));
        rules.put("no empty names", noClasses().that(are("written here", this::written)).should().haveNameMatching(EMPTY_NAMES));
        rules.put("every package says its rule", classes().that(are("written here", this::written)).should(be("in a package with a package-info", type -> documented().contains(type.getPackageName()))));
        rules.put("errors are not swallowed by printing", NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    private void resources() {
        var endpoint = are("endpoints", (JavaMethod method) -> isResource(method.getOwner()) && method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
        rules.put("no Response as return type", noMethods().should().haveRawReturnType("jakarta.ws.rs.core.Response")
            .orShould().haveRawReturnType("jakarta.ws.rs.core.Response$ResponseBuilder"));
        rules.put("resources read and write as the caller", classes().that(are("resources of those who log in", type -> isResource(type) && !type.isAnnotatedWith(PERMIT_ALL)))
            .should().beAnnotatedWith(TRANSACTIONAL).andShould().beAnnotatedWith(AS_CALLER));
        rules.put("each endpoint says who may call it", methods().that(endpoint).should(be("closed or opened by an annotation of its own or of its class",
            (JavaMethod method) -> WHO_MAY.stream().anyMatch(who -> method.isAnnotatedWith(who) || method.getOwner().isAnnotatedWith(who)))));
        rules.put("each endpoint is described", methods().that(endpoint).should().beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation"));
        rules.put("entities stay inside", methods().that(endpoint).should(be("answering with a view", (JavaMethod method) -> method.getReturnType().getAllInvolvedRawTypes().stream()
            .noneMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity")))));
        rules.put("what holds a body does not log", noClasses()
            .that(are("resources, records or entities", type -> isResource(type) || type.isRecord() || type.isAnnotatedWith("jakarta.persistence.Entity")))
            .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.jboss.logging..", "org.slf4j..", "io.quarkus.logging.."));
    }

    private void secrets() {
        rules.put("one way to log", noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."));
        rules.put("uploads never touch a disk", noClasses().should().dependOnClassesThat().haveNameMatching("org\\.jboss\\.resteasy\\.reactive\\.multipart\\.File(Upload|Part|Download)|"
            + "org\\.jboss\\.resteasy\\.reactive\\.server\\.multipart\\.MultipartFormDataInput"));
        rules.put("no temporary files", noClasses().should().callMethodWhere(are("creating a temporary file", call ->
            (call.getTargetOwner().isEquivalentTo(File.class) && call.getName().startsWith("createTemp"))
                || (call.getTargetOwner().isEquivalentTo(Files.class) && call.getName().startsWith("createTemp")))));
        rules.put("no code that hides code", noClasses().should().dependOnClassesThat().resideInAnyPackage("lombok..", "org.mapstruct.."));
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith(PATH) && !type.isInterface();
    }

    private boolean written(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info") && type.getSource().isPresent();
    }

    private Set<String> documented() {
        return classes.stream().filter(type -> type.getSimpleName().equals("package-info")).map(JavaClass::getPackageName).collect(Collectors.toUnmodifiableSet());
    }

    private interface Question<T> {
        boolean of(T subject);
    }

    private static <T> DescribedPredicate<T> are(String description, Question<? super T> question) {
        return DescribedPredicate.describe(description, question::of);
    }

    private static <T extends HasName.AndFullName> ArchCondition<T> be(String description, Question<? super T> question) {
        return new ArchCondition<>("be " + description) {
            @Override
            public void check(T subject, ConditionEvents events) {
                if (!question.of(subject)) {
                    events.add(violated(subject, subject.getFullName() + " is not " + description));
                }
            }
        };
    }
}
