package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Plan.Outcome;
import org.vecindad.contacts.keeping.Plan.What;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Inject;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@OnRealEngines
class PlanningPeopleTest {

    @Inject
    PlanningPeople planning;

    @Inject
    PeopleBatch people;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    private UUID mission;
    private Somebody lucia;
    private Scope scope;

    @BeforeEach
    void aCommittee() {
        mission = committee("Mission");
        lucia = leadOf(mission);
        scope = new Scope(false, Set.of(mission));
    }

    @Test
    void writesAWholeBatchThatIsFoundAtOnce() throws SQLException {
        var plan = imports(PersonDraft.named("Ana", "Uno").withPhone("+14155550181"), PersonDraft.named("Beto", "Dos").withEmail("beto@example.org").withNote("wrote"));

        assertThat(whats(plan)).containsExactly(What.CREATED, What.CREATED);
        assertThat(lucia.finds("uno")).containsExactly("Ana Uno");
        lucia.asks().get("/people/{id}", plan.rows().getLast().person()).then().statusCode(200)
                .body("note", org.hamcrest.Matchers.equalTo("wrote")).body("committee_ids", org.hamcrest.Matchers.contains(mission.toString()));
    }

    @Test
    void addsNobodyTwice() throws SQLException {
        var rows = new PersonDraft[] {PersonDraft.named("Ana", "Uno").withPhone("+14155550181"), PersonDraft.named("Sin", "Detalles")};
        imports(rows);

        assertThat(whats(imports(rows))).containsExactly(What.UNCHANGED, What.UNCHANGED);
        assertThat(lucia.finds("uno")).hasSize(1);
        assertThat(lucia.finds("detalles")).hasSize(1);
    }

    @Test
    void completesWhoIsKnown() throws SQLException {
        var known = lucia.adds("given_name", "Ana", "family_name", "Uno", "phones", List.of(Map.of("number", "4155550182")), "note", "by hand");

        var plan = imports(PersonDraft.named("Ana", null).withPhone("+14155550182").withEmail("ana.uno@example.org").withNote("by import"));

        assertThat(plan.rows()).containsExactly(new Outcome(What.UPDATED, known));
        lucia.asks().get("/people/{id}", known).then().body("emails[0].address", org.hamcrest.Matchers.equalTo("ana.uno@example.org"))
                .body("note", org.hamcrest.Matchers.equalTo("by hand\nby import")).body("version", org.hamcrest.Matchers.equalTo(2));
        assertThat(lucia.finds("ana.uno@")).hasSize(1);
    }

    @Test
    void foldsTheRowsOfOneFile() throws SQLException {
        var plan = imports(PersonDraft.named("Ana", "Uno").withPhone("+14155550183"), PersonDraft.named("Ana", null).withPhone("+14155550183").withEmail("a@example.org"),
                PersonDraft.named("Jorge", "Uno").withPhone("+14155550183"), PersonDraft.named("Ana", "Uno").withPhone("+14155550183"));

        assertThat(whats(plan)).containsExactly(What.CREATED, What.UPDATED, What.CREATED, What.UNCHANGED);
        assertThat(plan.added()).hasSize(2);
        assertThat(lucia.finds("0183")).hasSize(2);
    }

    @Test
    void answersForSomebodyOutsideTheScopeAsForNobody() throws SQLException {
        leadOf(committee("Fruitvale")).adds("given_name", "Ana", "family_name", "Ajena", "phones", List.of(Map.of("number", "4155550184")));

        assertThat(whats(imports(PersonDraft.named("Ana", "Ajena").withPhone("+14155550184")))).containsExactly(What.CREATED);
        assertThat(whats(imports(PersonDraft.named("Ana", "Ajena")))).containsExactly(What.UNCHANGED);
    }

    @Test
    void remembersEarlierBatchesOfAPreview() throws SQLException {
        var preview = planning.start(scope, Planning.Mode.PREVIEW);
        try (var connection = work.getConnection()) {
            var ana = List.of(Telling.of(PersonDraft.named("Ana", "Uno").withPhone("+14155550185")));
            assertThat(whats(preview.plan(connection, ana))).containsExactly(What.CREATED);
            assertThat(whats(preview.plan(connection, ana))).containsExactly(What.UNCHANGED);
            assertThat(whats(preview.plan(connection, List.of(Telling.of(PersonDraft.named("Jorge", "Uno").withPhone("+14155550185")))))).containsExactly(What.CREATED);
        }
        assertThat(lucia.finds("uno")).isEmpty();
    }

    private Plan imports(PersonDraft... rows) throws SQLException {
        try (var connection = work.getConnection()) {
            connection.setAutoCommit(false);
            var plan = planning.start(scope, Planning.Mode.WRITE).plan(connection, Arrays.stream(rows).map(Telling::of).toList());
            var written = people.write(connection, Bringing.forCommittee(UUID.randomUUID(), mission, Instant.now().truncatedTo(ChronoUnit.MICROS)), plan);
            connection.commit();
            written.show();
            return plan;
        }
    }

    private static List<What> whats(Plan plan) {
        return plan.rows().stream().map(Outcome::what).toList();
    }
}
