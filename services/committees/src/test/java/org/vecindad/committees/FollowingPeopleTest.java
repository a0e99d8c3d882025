package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.chassis.testing.FactsProbe;

/** What contacts tells of a person reaches their memberships. */
@OnRealParts
class FollowingPeopleTest {

    private static final String PEOPLE = "contacts.person.v1";
    private static final Path SAMPLES = Path.of("../contacts/src/main/resources/facts/samples/" + PEOPLE);

    private final FactsProbe facts = new FactsProbe();
    private final UUID rosa = ContactsStub.somebodySeenBy(Api.user("sam"));
    private final UUID sameRosa = ContactsStub.somebodySeenBy(Api.user("sam"));
    private UUID committee;

    @BeforeEach
    void aCommittee() {
        committee = Api.founded("Que sigue");
    }

    @AfterEach
    void close() {
        facts.close();
    }

    @Test
    void anErasedPersonHasLeftAndIsForgotten() {
        var member = Api.joined(committee, rosa, "captain", "sam");

        tell(rosa, 2, "erased", null);

        Api.as("sam").get(Api.membership(committee, member)).then().body("state", equalTo("ended")).body("$", not(hasKey("person_id"))).body("role", equalTo("captain"));
        assertThat(lastFactOf(member).get("state").asText()).isEqualTo("ended");
        assertThat(lastFactOf(member).has("person_id")).isFalse();
    }

    @Test
    void aTombstoneErasesToo() {
        var member = Api.joined(committee, rosa, "captain", "sam");

        facts.publishTombstone(PEOPLE, rosa);
        facts.awaitQuiet();

        Api.as("sam").get(Api.membership(committee, member)).then().body("state", equalTo("ended")).body("$", not(hasKey("person_id")));
    }

    @Test
    void whatEndedBeforeIsForgottenToo() {
        var member = Api.joined(committee, rosa, "captain", "sam");
        Api.as("sam").delete(Api.membership(committee, member)).then().statusCode(204);

        tell(rosa, 2, "erased", null);

        Api.as("sam").get(Api.membership(committee, member)).then().body("$", not(hasKey("person_id")));
        Api.patch("sam", Api.membership(committee, member), Map.of("state", "active")).then().statusCode(409).body("code", equalTo("nobody_is_left"));
    }

    @Test
    void anErasedPersonsAccountIsNobodysAndSeesNothing() {
        var user = UUID.randomUUID();
        Api.as("sam").body(Map.of("person_id", rosa, "user_id", user, "role", "co_lead")).post(Api.memberships(committee)).then().statusCode(201);

        tell(rosa, 2, "erased", null);

        Api.as("sam").get(Api.ACCOUNTS + "/" + user).then().statusCode(404);
    }

    @Test
    void nobodyIsAppointedWhoIsErased() {
        tell(rosa, 2, "erased", null);

        // contacts' stub still shows her, as contacts might for a moment
        Api.as("sam").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(404);
    }

    @Test
    void anOldFactDoesNotBringBackWhoIsErased() {
        tell(rosa, 3, "erased", null);

        tell(rosa, 2, "active", null);

        Api.as("sam").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(404);
    }

    @Test
    void aMergedPersonGoesOnUnderTheOtherId() {
        var member = Api.joined(committee, rosa, "trainer", "sam");

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").get(Api.membership(committee, member)).then().body("person_id", equalTo(sameRosa.toString())).body("state", equalTo("active"));
        assertThat(lastFactOf(member).get("person_id").asText()).isEqualTo(sameRosa.toString());
    }

    @Test
    void whoWasInOneCommitteeTwiceKeepsTheHigherRole() {
        Api.joined(committee, rosa, "co_lead", "sam");
        Api.joined(committee, sameRosa, "member", "sam");

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").queryParam("person_id", sameRosa).get(Api.memberships(committee)).then().body("items.role", contains("co_lead"));
        Api.as("sam").queryParam("person_id", sameRosa).queryParam("state", "ended").get(Api.memberships(committee)).then().body("items.role", contains("member"));
    }

    @Test
    void theHigherRoleStaysWhereItWas() {
        Api.joined(committee, rosa, "member", "sam");
        var captain = Api.joined(committee, sameRosa, "captain", "sam");

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").queryParam("person_id", sameRosa).get(Api.memberships(committee)).then().body("items.id", contains(captain.toString()));
    }

    @Test
    void mergesOfMergesMayComeInAnyOrder() {
        var third = ContactsStub.somebodySeenBy(Api.user("sam"));
        var member = Api.joined(committee, rosa, "treasurer", "sam");
        tell(sameRosa, 2, "merged", third);

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").get(Api.membership(committee, member)).then().body("person_id", equalTo(third.toString()));
    }

    @Test
    void whoIsMergedIsAppointedUnderTheOtherId() {
        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(201).body("person_id", equalTo(sameRosa.toString()));
    }

    @Test
    void anAccountFollowsTheMergedPerson() {
        var user = UUID.randomUUID();
        Api.as("sam").body(Map.of("user_id", user, "person_id", rosa)).post(Api.ACCOUNTS).then().statusCode(201);

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").get(Api.ACCOUNTS + "/" + user).then().body("person_id", equalTo(sameRosa.toString()));
    }

    @Test
    void anUndoneMergeGivesBackWhatCameFromIt() {
        var own = Api.joined(committee, sameRosa, "trainer", "sam");
        var other = Api.founded("Donde solo estaba ella");
        var moved = Api.joined(other, rosa, "captain", "sam");
        tell(rosa, 2, "merged", sameRosa);
        Api.patch("sam", Api.membership(other, moved), Map.of("role", "observer")).then().statusCode(200);

        tell(rosa, 3, "active", null);

        Api.as("sam").get(Api.membership(other, moved)).then().body("person_id", equalTo(rosa.toString())).body("role", equalTo("observer")).body("state", equalTo("active"));
        Api.as("sam").get(Api.membership(committee, own)).then().body("person_id", equalTo(sameRosa.toString())).body("state", equalTo("active"));
        assertThat(lastFactOf(moved).get("person_id").asText()).isEqualTo(rosa.toString());
    }

    @Test
    void anUndoneMergeLetsBothMembershipsGoOn() {
        var user = UUID.randomUUID();
        Api.as("sam").body(Map.of("user_id", user, "person_id", rosa)).post(Api.ACCOUNTS).then().statusCode(201);
        var hers = Api.joined(committee, rosa, "member", "sam");
        var theOthers = Api.joined(committee, sameRosa, "co_lead", "sam");
        tell(rosa, 2, "merged", sameRosa);
        Api.as("sam").get(Api.membership(committee, hers)).then().body("state", equalTo("ended"));
        Api.as("sam").get(Api.membership(committee, theOthers)).then().body("user_id", equalTo(user.toString()));

        tell(rosa, 3, "active", null);

        Api.as("sam").get(Api.membership(committee, hers)).then().body("state", equalTo("active")).body("person_id", equalTo(rosa.toString())).body("user_id", equalTo(user.toString()));
        Api.as("sam").get(Api.membership(committee, theOthers)).then().body("state", equalTo("active")).body("person_id", equalTo(sameRosa.toString())).body("$", not(hasKey("user_id")));
        Api.as("sam").get(Api.ACCOUNTS + "/" + user).then().body("person_id", equalTo(rosa.toString()));
        assertThat(lastFactOf(hers).get("state").asText()).isEqualTo("active");
    }

    @Test
    void whatEndedSinceTheMergeStaysEnded() {
        var hers = Api.joined(committee, rosa, "captain", "sam");
        tell(rosa, 2, "merged", sameRosa);
        Api.as("sam").delete(Api.membership(committee, hers)).then().statusCode(204);

        tell(rosa, 3, "active", null);

        Api.as("sam").get(Api.membership(committee, hers)).then().body("state", equalTo("ended")).body("person_id", equalTo(rosa.toString()));
    }

    @Test
    void whatIsUndoneTwiceIsUndoneOnce() {
        var hers = Api.joined(committee, rosa, "captain", "sam");
        tell(rosa, 2, "merged", sameRosa);
        tell(rosa, 3, "active", null);

        tell(rosa, 3, "active", null);
        tell(rosa, 4, "active", null);

        Api.as("sam").get(Api.membership(committee, hers)).then().body("version", equalTo(3)).body("person_id", equalTo(rosa.toString()));
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        var member = Api.joined(committee, rosa, "captain", "sam");
        tell(rosa, 2, "merged", sameRosa);

        tell(rosa, 2, "merged", sameRosa);

        Api.as("sam").get(Api.membership(committee, member)).then().body("version", equalTo(2));
    }

    @Test
    void whatMakesNoSenseIsSetAsideAndTheRestGoesOn() {
        var member = Api.joined(committee, rosa, "captain", "sam");
        facts.publish(PEOPLE, "contacts.person.changed.v1", Map.of("id", UUID.randomUUID().toString(), "version", 2, "standing", "vanished"));

        tell(rosa, 2, "erased", null);

        Api.as("sam").get(Api.membership(committee, member)).then().body("state", equalTo("ended"));
    }

    @Test
    void whatContactsTellsIsUnderstood() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "contacts has no samples yet");
        var dead = dead();
        try (var samples = Files.list(SAMPLES)) {
            for (var sample : samples.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
                facts.publish(PEOPLE, "contacts.person.changed.v1", new ObjectMapper().readTree(sample.toFile()));
            }
        }

        facts.awaitQuiet();

        assertThat(dead()).isEqualTo(dead);
    }

    private static int dead() {
        int dead = 0;
        for (var feed : FactsProbe.status().path("feeds")) {
            dead += feed.path("dead").asInt();
        }
        return dead;
    }

    private void tell(UUID person, int version, String standing, UUID mergedInto) {
        var data = new HashMap<String, Object>(Map.of("id", person.toString(), "version", version, "standing", standing, "consents", Map.of(), "languages", List.of(), "zone_codes", List.of(), "skills", List.of()));
        if (mergedInto != null) {
            data.put("merged_into", mergedInto.toString());
        }
        facts.publish(PEOPLE, "contacts.person.changed.v1", data);
        facts.awaitQuiet();
    }

    private JsonNode lastFactOf(UUID membership) {
        return facts.read("committees.membership.v1").stream().filter(fact -> fact.key().equals(membership)).reduce((before, after) -> after).orElseThrow().data();
    }
}
