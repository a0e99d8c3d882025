package org.vecindad.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealParts
class MembershipsTest {

    @Inject
    AgroalDataSource app;

    private UUID committee;
    private UUID leads;
    private UUID rosa;

    @BeforeEach
    void aLeadWhoSeesRosa() {
        committee = Api.founded("Con lead");
        leads = Api.joined(committee, "the lead", "lead");
        rosa = ContactsStub.somebodySeenBy(Api.user("the lead"), Api.user("sam"));
    }

    @Test
    void aLeadAppointsWhomTheySee() {
        Api.as("the lead").body(Map.of("person_id", rosa, "role", "captain")).post(Api.memberships(committee)).then()
            .statusCode(201).header("Location", notNullValue()).header("ETag", equalTo("\"1\""))
            .body("person_id", equalTo(rosa.toString())).body("role", equalTo("captain")).body("state", equalTo("active"));
    }

    @Test
    void whomALeadDoesNotSeeDoesNotExist() {
        var unseen = ContactsStub.somebodySeenBy(Api.user("beto"));

        Api.as("the lead").body(Map.of("person_id", unseen, "role", "member")).post(Api.memberships(committee)).then()
            .statusCode(404).body("code", equalTo("not_found"));
        Api.as("the lead").body(Map.of("person_id", UUID.randomUUID(), "role", "member")).post(Api.memberships(committee)).then()
            .statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void nothingIsWrittenWhileContactsDoesNotAnswer() {
        ContactsStub.whileSilent(() -> Api.as("the lead").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then()
            .statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("owner_unreachable")));

        Api.as("the lead").get(Api.memberships(committee)).then().body("items", hasSize(1));
        Api.as("the lead").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(201);
    }

    @Test
    void asksContactsBeforeAnyTransactionBegins() {
        var pepe = ContactsStub.somebodySeenBy(Api.user("the lead"), Api.user("sam"));
        var open = new CopyOnWriteArrayList<Long>();

        ContactsStub.whenAsked(() -> open.add(transactions()), () -> {
            String member = Api.as("the lead").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(201).extract().path("id");
            Api.as("the lead").header("If-Match", "\"1\"").body(Map.of("person_id", pepe)).patch(Api.memberships(committee) + "/" + member);
            Api.as("sam").body(Map.of("person_id", pepe, "user_id", UUID.randomUUID())).post("/api/v1/accounts").then().statusCode(201);
        });

        assertThat(open).containsExactly(0L, 0L, 0L);
    }

    private long transactions() {
        try (var connection = app.getConnection(); var row = connection.createStatement().executeQuery("""
                select count(*) from pg_stat_activity where usename = current_user and datname = current_database() and pid <> pg_backend_pid()
                   and xact_start is not null""")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void somebodyMustBeNamed() {
        Api.as("the lead").body(Map.of("role", "member")).post(Api.memberships(committee)).then()
            .statusCode(400).body("violations.pointer", contains("/person_id")).body("violations.code", contains("required"));
    }

    @Test
    void refusesASecondLead() {
        Api.as("the lead").body(Map.of("person_id", rosa, "role", "lead")).post(Api.memberships(committee)).then().statusCode(409).body("code", equalTo("second_lead"));
        Api.as("sam").body(Map.of("person_id", rosa, "role", "lead")).post(Api.memberships(committee)).then().statusCode(409).body("code", equalTo("second_lead"));
    }

    @Test
    void refusesThePersonTwice() {
        Api.joined(committee, rosa, "captain", "the lead");

        Api.as("the lead").body(Map.of("person_id", rosa, "role", "trainer")).post(Api.memberships(committee)).then().statusCode(409).body("code", equalTo("already_a_member"));
    }

    @Test
    void onlyOrganizersNameAccounts() {
        Api.as("the lead").body(Map.of("user_id", UUID.randomUUID(), "role", "member")).post(Api.memberships(committee)).then()
            .statusCode(403).body("code", equalTo("only_organizers_name_accounts"));
    }

    @Test
    void aMemberAppointsNobody() {
        Api.joined(committee, "a mere member", "communications");

        Api.as("a mere member").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aPersonHasARoleInEachCommitteeAndLeavesOnlyOne() {
        var other = Api.founded("Otro");
        var here = Api.joined(committee, rosa, "captain", "sam");
        Api.joined(other, rosa, "treasurer", "sam");

        Api.as("the lead").delete(Api.membership(committee, here)).then().statusCode(204);

        Api.as("sam").queryParam("person_id", rosa).get(Api.memberships(committee)).then().body("items", empty());
        Api.as("sam").queryParam("person_id", rosa).get(Api.memberships(other)).then().body("items.role", contains("treasurer"));
    }

    @Test
    void aRoleChanges() {
        var member = Api.joined(committee, rosa, "member", "the lead");

        Api.patch("the lead", Api.membership(committee, member), Map.of("role", "co_lead")).then().statusCode(200).body("role", equalTo("co_lead")).header("ETag", equalTo("\"2\""));
    }

    @Test
    void whoWasRemovedByMistakeIsRestoredInTheSameRecord() {
        var member = Api.joined(committee, rosa, "captain", "the lead");
        Api.as("the lead").delete(Api.membership(committee, member)).then().statusCode(204);
        Api.as("the lead").queryParam("state", "ended").get(Api.memberships(committee)).then().body("items.id", contains(member.toString())).body("items[0].ended_at", notNullValue());

        Api.patch("the lead", Api.membership(committee, member), Map.of("state", "active")).then().statusCode(200).body("state", equalTo("active")).body("role", equalTo("captain"));
    }

    @Test
    void endingTwiceIsEndingOnce() {
        var member = Api.joined(committee, rosa, "captain", "the lead");
        Api.as("the lead").delete(Api.membership(committee, member)).then().statusCode(204);

        Api.as("the lead").delete(Api.membership(committee, member)).then().statusCode(204);

        Api.as("the lead").get(Api.membership(committee, member)).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void whoLeftMayJoinAgainButIsNotRestoredBeside() {
        var left = Api.joined(committee, rosa, "captain", "the lead");
        Api.as("the lead").delete(Api.membership(committee, left)).then().statusCode(204);
        Api.joined(committee, rosa, "member", "the lead");

        Api.patch("the lead", Api.membership(committee, left), Map.of("state", "active")).then().statusCode(409).body("code", equalTo("already_a_member"));
    }

    @Test
    void theLeadHandsOverInOneStep() {
        var successor = Api.joined(committee, "the next lead", "co_lead");

        Api.patch("the lead", Api.membership(committee, leads), Map.of("role", "co_lead", "successor_id", successor)).then().statusCode(200).body("role", equalTo("co_lead"));

        Api.as("the next lead").get(Api.membership(committee, successor)).then().body("role", equalTo("lead"));
    }

    @Test
    void theLeadDoesNotGoWithoutASuccessor() {
        Api.as("the lead").delete(Api.membership(committee, leads)).then().statusCode(409).body("code", equalTo("lead_needs_a_successor"));
        Api.patch("the lead", Api.membership(committee, leads), Map.of("role", "member")).then().statusCode(409).body("code", equalTo("lead_needs_a_successor"));
    }

    @Test
    void theSuccessorIsAMemberOfThisCommittee() {
        var elsewhere = Api.joined(Api.founded("Otro"), "somebody else", "member");

        Api.patch("the lead", Api.membership(committee, leads), Map.of("role", "member", "successor_id", elsewhere)).then().statusCode(409).body("code", equalTo("successor_is_no_member"));
        Api.as("the lead").get(Api.membership(committee, leads)).then().body("role", equalTo("lead"));
    }

    @Test
    void anOrganizerMayLeaveTheLeadOpen() {
        Api.as("sam").delete(Api.membership(committee, leads)).then().statusCode(204);
        Api.joined(committee, "another lead", "lead");

        Api.as("the lead").get(Api.committee(committee)).then().statusCode(404);
    }

    @Test
    void aCoLeadNeitherUnseatsTheLeadNorTakesThePlace() {
        var coLead = Api.joined(committee, "a co-lead", "co_lead");

        Api.as("a co-lead").delete(Api.membership(committee, leads)).then().statusCode(403);
        Api.patch("a co-lead", Api.membership(committee, leads), Map.of("role", "member", "successor_id", coLead)).then().statusCode(403);
        Api.as("sam").delete(Api.membership(committee, leads)).then().statusCode(204);
        Api.patch("a co-lead", Api.membership(committee, coLead), Map.of("role", "lead")).then().statusCode(403).body("code", equalTo("only_organizers_appoint_a_lead"));
    }

    @Test
    void nobodyJoinsADissolvedCommittee() {
        Api.patch("sam", Api.committee(committee), Map.of("state", "dissolved")).then().statusCode(200);

        Api.as("sam").body(Map.of("person_id", rosa, "role", "member")).post(Api.memberships(committee)).then().statusCode(409).body("code", equalTo("committee_is_dissolved"));
    }

    @Test
    void anUpdateNamesTheVersionItHasSeen() {
        var path = Api.membership(committee, leads);

        Api.as("sam").body(Map.of("role", "member")).patch(path).then().statusCode(428);
        Api.as("sam").header("If-Match", "\"9\"").body(Map.of("role", "member")).patch(path).then().statusCode(412);
        Api.as("sam").header("If-Match", "\"9\"").delete(path).then().statusCode(412);
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 4; i++) {
            Api.joined(committee, ContactsStub.somebodySeenBy(Api.user("the lead")), "member", "the lead");
        }
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var request = Api.as("the lead").queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("cursor", next)).get(Api.memberships(committee)).then().statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void appointingIsRepeatedSafely() {
        var key = UUID.randomUUID().toString();
        Map<String, Object> command = Map.of("person_id", rosa, "role", "captain");
        String first = Api.as("the lead").header("Idempotency-Key", key).body(command).post(Api.memberships(committee)).then().statusCode(201).extract().path("id");

        Api.as("the lead").header("Idempotency-Key", key).body(command).post(Api.memberships(committee)).then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void ofManyLeadsAppointedAtOnceOneRemains() throws InterruptedException, ExecutionException {
        var without = Api.founded("Disputado");
        var attempts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> command = Map.of("user_id", UUID.randomUUID(), "role", "lead");
            attempts.add(() -> Api.as("sam").body(command).post(Api.memberships(without)).statusCode());
        }

        var answers = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void anAccountIsTakenOffAMembershipByOrganizersOnly() {
        var user = UUID.randomUUID();
        String member = Api.as("sam").body(Map.of("person_id", rosa, "user_id", user, "role", "trainer")).post(Api.memberships(committee)).then().statusCode(201).extract().path("id");
        var path = Api.membership(committee, UUID.fromString(member));
        var withoutAccount = new HashMap<String, Object>();
        withoutAccount.put("user_id", null);

        Api.patch("the lead", path, withoutAccount).then().statusCode(403).body("code", equalTo("only_organizers_name_accounts"));
        Api.patch("sam", path, withoutAccount).then().statusCode(200).body("$", not(hasKey("user_id"))).body("person_id", equalTo(rosa.toString()));
    }

    @Test
    void whatIsNoRoleIsRefused() {
        Api.as("the lead").body(Map.of("person_id", rosa, "role", "chief")).post(Api.memberships(committee)).then().statusCode(400).body("violations.code", contains("not_one_of"));
    }
}
