package org.vecindad.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPlatformTest {

    @TempDir
    static Path folder;
    static RunningPlatform running;
    static Platform platform;

    @BeforeAll
    static void start() {
        running = RunningPlatform.start(folder);
        platform = running.platform();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aFreshSetOfDatabasesIsThereAndGoesAgain() throws SQLException {
        String name;
        try (var fresh = platform.databases().fresh(Database.CONTACTS, Database.KEYRING)) {
            name = fresh.name(Database.CONTACTS);
            try (var owner = DriverManager.getConnection(fresh.url(Database.CONTACTS), "contacts_owner", platform.password("contacts_owner"))) {
                owner.createStatement().execute("CREATE TABLE person (id int)");
            }
        }
        assertThat(databases()).doesNotContain(name).contains("contacts");
    }

    @Test
    void anApplicationRoleMayOnlyDoWhatAMigrationGrants() throws SQLException {
        try (var fresh = platform.databases().fresh(Database.EVENTS);
             var app = DriverManager.getConnection(fresh.url(Database.EVENTS), "events_app", platform.password("events_app"));
             var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE event (id int)")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRoleComesIntoNoOtherDatabase() {
        assertThatThrownBy(() -> DriverManager.getConnection(platform.jdbcUrl("keyring"), "contacts_app", platform.password("contacts_app")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void kafkaKeepsWhatItIsTold() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrap()))) {
            admin.createTopics(Set.of(new NewTopic("contacts.person.v1", -1, (short) -1))).all().get(30, TimeUnit.SECONDS);

            var topic = admin.describeTopics(Set.of("contacts.person.v1")).allTopicNames().get(30, TimeUnit.SECONDS).get("contacts.person.v1");

            assertThat(topic.partitions()).hasSize(3);
        }
    }

    @Test
    void thePlatformsFileIsForItsOwnerOnlyAndReadsBack() throws Exception {
        var file = folder.resolve("platform.properties");

        platform.write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Platform.read(file).password("contacts_app")).isEqualTo(platform.password("contacts_app"));
    }

    private static List<String> databases() throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = platform.superuser("postgres");
             var rows = connection.createStatement().executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }
}
