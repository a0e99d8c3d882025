package org.vecindad.committees;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealParts
class AccountsTest {

    private String login;
    private UUID user;
    private UUID committee;
    private UUID leads;
    private UUID herself;

    @BeforeEach
    void aLeadByAccountOnly() {
        login = "lead " + UUID.randomUUID();
        user = Api.user(login);
        committee = Api.founded("De " + login);
        leads = Api.joined(committee, login, "lead");
        herself = ContactsStub.somebodySeenBy(user, Api.user("sam"), Api.user("another lead"));
    }

    @Test
    void anAccountKnowsItsCommitteesAndRoles() {
        Api.as(login).get(Api.ACCOUNTS + "/me").then()
            .statusCode(200)
            .body("user_id", equalTo(user.toString()))
            .body("$", not(hasKey("person_id")))
            .body("committees.id", contains(committee.toString()))
            .body("committees.name", contains("De " + login))
            .body("committees.role", contains("lead"));
    }

    @Test
    void anAccountWithoutMembershipsIsJustAnAccount() {
        Api.as("ana").get(Api.ACCOUNTS + "/me").then().statusCode(200).body("committees", empty());
    }

    @Test
    void aLeadSaysWhichPersonTheyAre() {
        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200).body("person_id", equalTo(herself.toString()));

        Api.as(login).get(Api.ACCOUNTS + "/me").then().body("person_id", equalTo(herself.toString()));
    }

    @Test
    void aLeadCannotClaimToBeSomebodyTheyDoNotSee() {
        var unseen = ContactsStub.somebodySeenBy(Api.user("another lead"));

        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", unseen)).then().statusCode(404);
    }

    @Test
    void laterMembershipsOfThePersonCarryTheAccountThatAnOrganizerVouchedFor() {
        Api.patch("sam", Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200);
        var other = Api.founded("Otro");
        Api.joined(other, "another lead", "lead");

        Api.as("another lead").body(Map.of("person_id", herself, "role", "observer")).post(Api.memberships(other)).then().statusCode(201).body("user_id", equalTo(user.toString()));

        Api.as(login).get(Api.committee(other)).then().statusCode(200);
    }

    @Test
    void whatIsLaterGivenToAPersonDoesNotReachWhoOnlyClaimsToBeThem() {
        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200);
        var other = Api.founded("Otro");
        Api.joined(other, "another lead", "lead");

        Api.as("another lead").body(Map.of("person_id", herself, "role", "co_lead")).post(Api.memberships(other)).then().statusCode(201).body("user_id", nullValue());

        Api.as(login).get(Api.committee(other)).then().statusCode(404);
    }

    @Test
    void claimingToBeSomebodyOpensNoOtherCommittee() {
        var other = Api.founded("Ajeno");
        Api.joined(other, herself, "lead", "sam");

        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200);

        Api.as(login).get(Api.committee(other)).then().statusCode(404);
    }

    @Test
    void aPersonBelongsToOneAccount() {
        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200);
        var other = Api.founded("Otro");
        var second = Api.joined(other, "another " + login, "lead");

        Api.patch("sam", Api.membership(other, second), Map.of("person_id", herself)).then().statusCode(409).body("code", equalTo("person_has_another_account"));
    }

    @Test
    void aWrongLinkIsTakenBackByWhoMadeIt() {
        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(200);
        var nobody = new HashMap<String, Object>();
        nobody.put("person_id", null);

        Api.patch(login, Api.membership(committee, leads), nobody).then().statusCode(200).body("$", not(hasKey("person_id")));

        Api.as(login).get(Api.ACCOUNTS + "/me").then().body("$", not(hasKey("person_id")));
    }

    @Test
    void aLeadDoesNotSayWhoSomebodyElseIs() {
        var other = Api.joined(committee, "a co-lead of " + login, "co_lead");

        Api.patch(login, Api.membership(committee, other), Map.of("person_id", herself)).then().statusCode(403).body("code", equalTo("only_organizers_name_accounts"));
    }

    @Test
    void aPersonsMembershipDoesNotBecomeAnothers() {
        var member = Api.joined(committee, herself, "member", login);
        var other = ContactsStub.somebodySeenBy(user, Api.user("sam"));

        Api.patch("sam", Api.membership(committee, member), Map.of("person_id", other)).then().statusCode(409).body("code", equalTo("membership_has_no_account"));
    }

    @Test
    void onePersonIsNotTwoMembersOfOneCommittee() {
        Api.joined(committee, herself, "member", login);

        Api.patch(login, Api.membership(committee, leads), Map.of("person_id", herself)).then().statusCode(409).body("code", equalTo("already_a_member"));
    }

    @Test
    void anOrganizerLinksAnAccountAndItsMembershipsFollow() {
        var elsewhere = Api.founded("Otro");
        Api.joined(elsewhere, herself, "co_lead", "sam");

        Api.as("sam").body(Map.of("user_id", user, "person_id", herself)).post(Api.ACCOUNTS).then().statusCode(201).body("person_id", equalTo(herself.toString()));

        Api.as(login).get(Api.committee(elsewhere)).then().statusCode(200).body("may_change", equalTo(true));
        Api.as(login).get(Api.membership(committee, leads)).then().body("person_id", equalTo(herself.toString()));
        Api.as("sam").get(Api.ACCOUNTS + "/" + user).then().statusCode(200).body("person_id", equalTo(herself.toString()));
    }

    @Test
    void anOrganizerTakesALinkBack() {
        var elsewhere = Api.founded("Otro");
        Api.joined(elsewhere, herself, "co_lead", "sam");
        Api.as("sam").body(Map.of("user_id", user, "person_id", herself)).post(Api.ACCOUNTS).then().statusCode(201);

        Api.as("sam").delete(Api.ACCOUNTS + "/" + user).then().statusCode(204);

        Api.as(login).get(Api.committee(elsewhere)).then().statusCode(404);
        Api.as("sam").get(Api.ACCOUNTS + "/" + user).then().statusCode(404);
    }

    @Test
    void whoIsNoOrganizerLinksNoAccounts() {
        Api.as(login).body(Map.of("user_id", user, "person_id", herself)).post(Api.ACCOUNTS).then().statusCode(403).body("code", equalTo("forbidden"));
        Api.as(login).get(Api.ACCOUNTS + "/" + Api.user("another lead")).then().statusCode(403);
    }

    @Test
    void anOrganizerAppointsAPersonWithTheirAccountAtOnce() {
        Api.as("sam").body(Map.of("person_id", herself, "user_id", user, "role", "trainer")).post(Api.memberships(Api.founded("Otro"))).then().statusCode(201);

        Api.as(login).get(Api.ACCOUNTS + "/me").then().body("person_id", equalTo(herself.toString()));
    }
}
