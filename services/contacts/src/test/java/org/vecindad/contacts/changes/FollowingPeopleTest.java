package org.vecindad.contacts.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.vecindad.contacts.Coalition.FACTS;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;
import static org.vecindad.contacts.Coalition.organization;
import static org.vecindad.contacts.Coalition.membership;
import static org.vecindad.contacts.Coalition.partner;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

import jakarta.inject.Inject;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@OnRealEngines
class FollowingPeopleTest {

    private static final int PATIENCE_IN_POLLS = 20_000;

    @Inject
    @DataSource("work")
    AgroalDataSource work;

    @Inject
    KeepingTheJournal keeping;

    /** A program that keeps a copy of whom it sees. */
    private static final class Copy {

        private final Somebody client;
        private final int limit;
        private final Map<String, String> deleted = new HashMap<>();
        private final List<String> known = new ArrayList<>();
        private String cursor;

        Copy(Somebody client, int limit) {
            this.client = client;
            this.limit = limit;
            catchUp();
        }

        void catchUp() {
            while (poll() > 0) {
                assertThat(cursor).isNotNull();
            }
        }

        private int poll() {
            var asking = client.asks().queryParam("limit", limit);
            if (cursor != null) {
                asking = asking.queryParam("cursor", cursor);
            }
            var answer = asking.get("/people/changes").then().statusCode(200).body("next", notNullValue()).extract();
            List<Map<String, Object>> items = answer.path("items");
            for (var item : items) {
                var id = (String) item.get("id");
                known.remove(id);
                if (Boolean.TRUE.equals(item.get("deleted"))) {
                    deleted.put(id, (String) item.get("changed_at"));
                } else {
                    deleted.remove(id);
                    known.add(id);
                }
            }
            cursor = answer.path("next");
            return items.size();
        }

        /** Transactions elsewhere on the same server may hold the journal back for a moment. */
        void hears(String id, boolean gone) {
            for (int polls = 0; polls < PATIENCE_IN_POLLS; polls++) {
                poll();
                if (gone ? deleted.containsKey(id) : known.contains(id)) {
                    return;
                }
            }
            throw new AssertionError(id + " was never heard of");
        }

        void forget() {
            known.clear();
            deleted.clear();
        }
    }

    private static Somebody union(UUID organization) {
        return partner(organization, "people:read", "people:write");
    }

    @Test
    void beginsWithEveryoneInViewAndGoesOnWithWhatChanges() {
        var client = union(UUID.randomUUID());
        var people = IntStream.range(0, 7).mapToObj(i -> client.adds("given_name", "Persona " + i).toString()).toList();
        leadOf(committee("Mission")).adds("given_name", "Ajena");

        var copy = new Copy(client, 3);
        assertThat(copy.known).containsExactlyInAnyOrderElementsOf(people);

        copy.forget();
        client.asks().header("If-Match", "\"1\"").body(body("alias", "A")).patch("/people/{id}", people.get(2)).then().statusCode(200);
        copy.hears(people.get(2), false);
        var added = client.adds("given_name", "Nueva").toString();
        copy.hears(added, false);
        copy.catchUp();
        assertThat(copy.known).contains(people.get(2), added).isSubsetOf(with(people, added));
        assertThat(copy.deleted).isEmpty();
    }

    @Test
    void tellsWhoComesIntoViewAndWhoLeavesIt() {
        var organization = organization();
        var copy = new Copy(union(organization), 50);
        var lead = leadOf(committee("Mission"));
        var person = lead.adds("given_name", "Compartida").toString();

        String consent = lead.asks().body(body("purpose", "share_with:" + organization, "channel", "email")).post("/people/{id}/consents", person).then().statusCode(201).extract().path("id");
        copy.hears(person, false);
        lead.asks().post("/people/{id}/consents/{consent}/withdrawal", person, consent).then().statusCode(200);
        copy.hears(person, true);
        copy.forget();

        lead.asks().header("If-Match", "*").body(body("alias", "Secreta")).patch("/people/{id}", person).then().statusCode(200);
        var own = union(organization).adds("given_name", "Propia").toString();
        copy.hears(own, false);
        assertThat(copy.known).containsExactly(own);
        assertThat(copy.deleted).isEmpty();
    }

    @Test
    void tellsWhoWasPutAwayBroughtBackMergedAndErased() {
        var client = union(UUID.randomUUID());
        var copy = new Copy(client, 50);
        var away = client.adds("given_name", "Guardada").toString();
        var one = client.adds("given_name", "Doble").toString();
        var other = client.adds("given_name", "Doble").toString();
        copy.hears(other, false);

        SAM.asks().delete("/people/{id}", away).then().statusCode(204);
        copy.hears(away, true);
        SAM.asks().post("/people/{id}/restoration", away).then().statusCode(200);
        copy.hears(away, false);
        SAM.asks().body(body("other_id", other)).post("/people/{id}/merges", one).then().statusCode(201);
        copy.hears(other, true);
        copy.hears(one, false);
        SAM.asks().post("/people/{id}/erasure", away).then().statusCode(204);
        copy.hears(away, true);
    }

    @Test
    void losesNothingThatCommitsOutOfOrder() throws SQLException {
        var client = union(UUID.randomUUID());
        var early = client.adds("given_name", "Empieza antes").toString();
        var late = client.adds("given_name", "Termina antes").toString();
        var copy = new Copy(client, 50);
        copy.hears(late, false);
        copy.catchUp();
        copy.forget();

        try (var slow = work.getConnection(); var fast = work.getConnection()) {
            slow.setAutoCommit(false);
            touch(slow, early);
            touch(fast, late);
            // the later one is committed; whatever is told of it, nothing may be told past the one that is still open
            copy.catchUp();
            assertThat(copy.known).doesNotContain(early);
            var added = client.adds("given_name", "Mientras tanto").toString();
            copy.catchUp();
            slow.commit();
            slow.setAutoCommit(true);
            copy.hears(early, false);
            copy.hears(late, false);
            copy.hears(added, false);
        }
    }

    @Test
    void losesNothingOfManyWritersAtOnce() throws Exception {
        var client = union(UUID.randomUUID());
        var copy = new Copy(client, 7);
        var written = java.util.Collections.synchronizedList(new ArrayList<String>());
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int w = 0; w < 6; w++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 15; i++) {
                        written.add(client.adds("given_name", "Muchas").toString());
                    }
                }));
            }
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                copy.poll();
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        var last = client.adds("given_name", "Última").toString();
        copy.hears(last, false);
        assertThat(copy.known).containsExactlyInAnyOrderElementsOf(with(written, last));
    }

    @Test
    void tellsALeadOfMembersAndOfWhoseTimeRanOut() throws SQLException {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        var copy = new Copy(lead, 50);
        var person = SAM.adds("given_name", "Compa").toString();
        var membership = UUID.randomUUID();

        membership(membership, 1, mission, UUID.fromString(person), null, "member", "active");
        FACTS.awaitQuiet();
        copy.hears(person, false);
        try (var connection = work.getConnection(); var update = connection.prepareStatement("update sight set until = clock_timestamp() + interval '300 milliseconds' where person_id = ?")) {
            update.setObject(1, UUID.fromString(person));
            update.executeUpdate();
        }
        for (int polls = 0; !copy.deleted.containsKey(person) && polls < PATIENCE_IN_POLLS; polls++) {
            keeping.tellWhoseTimeRanOut();
            copy.poll();
        }
        assertThat(copy.deleted).containsKey(person);
    }

    @Test
    void saysWhenToBeginAgain() throws SQLException {
        var mission = committee("Mission");
        var lead = leadOf(mission);
        String cursor = lead.asks().get("/people/changes").then().statusCode(200).extract().path("next");
        var bookmark = Bookmark.of(cursor, Instant.now(), new org.vecindad.contacts.sight.Scope(false, java.util.Set.of(mission)));

        var old = new Bookmark(null, bookmark.place(), Instant.now().minusSeconds(31 * 86_400), bookmark.scope()).cursor();
        lead.asks().queryParam("cursor", old).get("/people/changes").then().statusCode(410).body("code", equalTo("changes_forgotten"));
        leadOf(committee("Fruitvale")).asks().queryParam("cursor", cursor).get("/people/changes").then().statusCode(410);
        lead.asks().queryParam("cursor", "nonsense").get("/people/changes").then().statusCode(400).body("violations.pointer[0]", equalTo("/cursor"));
    }

    @Test
    void keepsAJournalAtLeastThirtyDays() throws SQLException {
        var young = UUID.randomUUID();
        var old = UUID.randomUUID();
        try (var connection = work.getConnection()) {
            for (var entry : Map.of(young, 31, old, 36).entrySet()) {
                try (var insert = connection.prepareStatement("insert into person_change (viewer_id, person_id, changed_at) values (?, ?, now() - make_interval(days => ?))")) {
                    insert.setObject(1, entry.getKey());
                    insert.setObject(2, UUID.randomUUID());
                    insert.setInt(3, entry.getValue());
                    insert.executeUpdate();
                }
            }
            keeping.forget();
            assertThat(entries(connection, young)).isEqualTo(1);
            assertThat(entries(connection, old)).isZero();
        }
    }

    @Test
    void showsNobodyWhoSeesNobody() {
        var stranger = union(UUID.randomUUID());
        stranger.asks().get("/people/changes").then().statusCode(200).body("items", empty());
        partner(UUID.randomUUID(), "events:read").asks().get("/people/changes").then().statusCode(403);
    }

    private static List<String> with(List<String> people, String another) {
        var all = new ArrayList<>(people);
        all.add(another);
        return all;
    }

    private static void touch(Connection connection, String person) throws SQLException {
        try (var update = connection.prepareStatement("update person set version = version + 1, updated_at = now() where id = ?")) {
            update.setObject(1, UUID.fromString(person));
            update.executeUpdate();
        }
    }

    private static int entries(Connection connection, UUID viewer) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from person_change where viewer_id = ?")) {
            select.setObject(1, viewer);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
