package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.changes.TouchedPeople;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.search.PeopleQuery;
import org.vecindad.contacts.search.Replicas;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Inject;

/** Another replica starts from what was kept of an index, and must know what one knows that read everyone. */
@OnRealEngines
@Timeout(60)
class BeginningWithWhatWasKeptTest {

    @Inject
    Replicas replicas;

    @Inject
    KeptPeople people;

    @Inject
    Sights sights;

    @Inject
    TouchedPeople touched;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @TempDir
    Path folder;

    private final String word = "Xolotl" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private UUID mission;
    private Somebody lucia;
    private UUID ana;
    private UUID beto;
    private Replica first;

    /** One replica's index and what keeps it. */
    private final class Replica {

        final PeopleIndex index;
        final KeepingTheIndex keeping;
        final FillingIndex filling;
        final Indexing indexing;

        Replica(Path file) {
            index = replicas.beginningWith(file);
            indexing = new Indexing(work, people, sights, index);
            var catching = new CatchingUp(work, touched, sights, indexing, index);
            keeping = new KeepingTheIndex(catching, index);
            filling = new FillingIndex(indexing, catching, keeping, 2, 500);
        }

        Replica start() {
            filling.start(null);
            while (!indexing.complete()) {
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(filling.call().getStatus()).isEqualTo(Status.UP);
            return this;
        }

        List<UUID> found(Scope scope) {
            return index.find(PeopleQuery.all(scope).text(word)).rows().stream().map(row -> row.id()).toList();
        }

        List<UUID> found() {
            return found(new Scope(true, Set.of()));
        }
    }

    @BeforeEach
    void keepTwo() throws SQLException {
        mission = committee("Mission");
        lucia = leadOf(mission);
        ana = lucia.adds("given_name", "Ana", "family_name", word);
        beto = lucia.adds("given_name", "Beto", "family_name", word);
        first = new Replica(file()).start();
        first.keeping.keep();
    }

    @Test
    void whatHappenedSinceIsTakenIn() {
        var carla = lucia.adds("given_name", "Carla", "family_name", word);
        SAM.asks().delete("/people/{id}", beto).then().statusCode(204);

        var next = new Replica(file()).start();

        assertThat(next.index.beganWith()).isPresent();
        assertThat(next.found()).containsExactly(ana, carla);
    }

    @Test
    void whoDoesNotChangeIsNotReadAgain() {
        var next = new Replica(file());
        long before = next.index.writes();

        next.start();

        assertThat(next.found()).containsExactly(ana, beto);
        assertThat(next.index.writes()).isEqualTo(before);
    }

    @Test
    void aSightThatEndedIsEnded() throws SQLException {
        var theirs = new Scope(false, Set.of(mission));
        assertThat(first.found(theirs)).containsExactly(ana, beto);
        try (var connection = work.getConnection(); var update = connection.createStatement()) {
            update.executeUpdate("delete from sight where person_id = '" + ana + "'");
        }

        assertThat(new Replica(file()).start().found(theirs)).containsExactly(beto);
    }

    @Test
    void anErasureSpoilsWhatWasKept() {
        SAM.asks().post("/people/{id}/erasure", ana).then().statusCode(204);

        var next = new Replica(file()).start();

        assertThat(next.index.beganWith()).isEmpty();
        assertThat(next.found()).containsExactly(beto);
    }

    @Test
    void whatWasKeptByOneWhoHadNotHeardOfAnErasureIsSpoiltAtTheStart() throws SQLException {
        var before = now();
        SAM.asks().post("/people/{id}/erasure", ana).then().statusCode(204);
        first.index.keep(before);

        var next = new Replica(file());
        assertThat(next.index.beganWith()).isPresent();

        assertThat(next.start().found()).containsExactly(beto);
        assertThat(replicas.beginningWith(file()).beganWith()).isEmpty();
    }

    @Test
    void aKeptIndexWithoutSomebodyIsNotBelieved() throws SQLException {
        first.keeping.keep();
        first.index.remove(ana);
        first.index.keep(now());

        var next = new Replica(file());
        assertThat(next.index.beganWith()).isPresent();

        assertThat(next.start().found()).containsExactly(ana, beto);
    }

    @Test
    void aKeptIndexWithSomebodyWhoIsNoLongerThereIsNotBelieved() throws SQLException {
        SAM.asks().delete("/people/{id}", beto).then().statusCode(204);
        first.index.keep(now());

        assertThat(new Replica(file()).start().found()).containsExactly(ana);
    }

    private String now() throws SQLException {
        try (var connection = work.getConnection()) {
            return touched.now(connection).toString();
        }
    }

    private Path file() {
        return folder.resolve("people.index");
    }
}
