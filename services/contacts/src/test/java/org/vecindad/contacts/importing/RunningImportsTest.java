package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

/** That an import goes on exactly once, whatever breaks in the middle. */
@OnRealEngines
class RunningImportsTest {

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    RunningImports running;

    @Inject
    Imports imports;

    @Inject
    ImportWorker worker;

    @Test
    void goesOnBehindTheLastBatchThatIsIn() throws Exception {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads(rows(4_500, 1));
        lucia.awaits(id, "previewed");

        try (Connection connection = work.getConnection()) {
            // as another replica would
            assertThat(ImportWorker.lock(connection, id)).isTrue();
            lucia.starts(id).statusCode(202);
            connection.setAutoCommit(false);
            var batches = new AtomicInteger();
            running.run(connection, imports.find(connection, id), () -> batches.getAndIncrement() < 2);
            connection.rollback();
            assertThat(lucia.looksAt(id).getInt("created")).isEqualTo(2_000 - 1);

            Connection dying = dyingAtCommit(connection);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> running.run(dying, imports.find(connection, id), () -> true)).withMessage("died");
            assertThat(lucia.looksAt(id).getInt("created")).as("a batch that did not commit does not count").isEqualTo(2_000 - 1);
            connection.setAutoCommit(true);
            ImportWorker.unlock(connection, id);
        }
        worker.wake();

        var done = lucia.awaits(id, "completed");
        assertThat(done.getInt("created")).isEqualTo(4_500);
        assertThat(done.getInt("unchanged") + done.getInt("updated") + done.getInt("refused")).isZero();
        assertThat(people(lucia)).isEqualTo(4_500);
    }

    @Test
    void twoWorkersOnOneImportCountNothingTwice() throws Exception {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads(rows(3_000, 2));
        lucia.awaits(id, "previewed");

        try (Connection lock = work.getConnection(); var executor = Executors.newFixedThreadPool(2)) {
            assertThat(ImportWorker.lock(lock, id)).isTrue();
            lucia.starts(id).statusCode(202);
            Callable<Void> run = () -> {
                try (Connection connection = work.getConnection()) {
                    connection.setAutoCommit(false);
                    running.run(connection, imports.find(connection, id), () -> true);
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return null;
            };
            for (var worked : executor.invokeAll(List.of(run, run))) {
                worked.get();
            }
            ImportWorker.unlock(lock, id);
        }

        assertThat(lucia.awaits(id, "completed").getInt("created")).isEqualTo(3_000);
        assertThat(people(lucia)).isEqualTo(3_000);
    }

    @Test
    void rowsFarApartInOneFileAreMatchedWithEachOther() {
        var lucia = new Importer(leadOf(committee("Mission")));
        String file = rows(2_500, 3);
        String again = file + file.lines().skip(1).limit(700).collect(Collectors.joining("\n", "", "\n"));

        var id = lucia.uploads(again);
        assertThat(lucia.awaits(id, "previewed").getMap("preview")).containsEntry("new", 2_500).containsEntry("unchanged", 700);
        var done = lucia.runs(id);

        assertThat(done.getInt("created")).isEqualTo(2_500);
        assertThat(done.getInt("unchanged")).isEqualTo(700);
        assertThat(people(lucia)).isEqualTo(2_500);
    }

    @Test
    void twentyThousandRowsWaitAndRunInSmallPieces() throws SQLException {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads(rows(20_000, 4));
        assertThat(lucia.awaits(id, "previewed").getInt("rows")).isEqualTo(20_000);

        assertThat(number("select count(*) from import_piece where shelf = 'rows' and import_id = ?", id)).isEqualTo(21);
        assertThat(number("select max(rows) from import_piece where import_id = ?", id)).isEqualTo(1_000);
        assertThat(number("select max(length(sealed)) from import_piece where import_id = ?", id)).isLessThan(300_000);
        var done = lucia.runs(id);

        assertThat(done.getInt("created")).isEqualTo(20_000);
        assertThat(number("select count(*) from import_piece where shelf <> 'changed' and import_id = ?", id)).as("nothing waits any more").isZero();
        assertThat(number("select count(*) from import_piece where import_id = ?", id)).as("a piece a batch to undo it by").isEqualTo(21);
        assertThat(number("select count(*) from audit_entry where subject = ?", id)).as("an entry a batch").isEqualTo(21);
    }

    private int people(Importer importer) {
        return importer.who().asks().queryParam("count", true).get("/people").then().statusCode(200).extract().path("total");
    }

    private long number(String sql, UUID id) throws SQLException {
        try (Connection connection = work.getConnection(); var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** People who are all different, with phones of their own. */
    private static String rows(int count, int seed) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> "%s %d,%s Núñez,%d%03d%04d,%s".formatted(
                        name(random), i, name(random), 210 + seed * 10 + i / 10_000_000, 200 + i / 10_000, i % 10_000,
                        i % 3 == 0 ? "p" + seed + "." + i + "@example.org" : ""))
                .collect(Collectors.joining("\n", "Nombre,Apellidos,Teléfono,Correo\n", "\n"));
    }

    private static String name(Random random) {
        return random.ints(5, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static Connection dyingAtCommit(Connection connection) {
        return (Connection) Proxy.newProxyInstance(RunningImportsTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                connection.rollback();
                throw new SQLException("died");
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
    }
}
