package org.vecindad.contacts.sharing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.Coalition.Somebody;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class SharedContactsTest {

    @Test
    void aFamilysPhoneIsShownOnBothPages() {
        var lucia = leadOf(committee("Mission"));
        var elvira = lucia.adds("given_name", "Elvira", "phones", phone("5305550901"), "emails", List.of(body("address", "casa@example.org")));
        var raimundo = lucia.adds("given_name", "Raimundo", "phones", phone("(530) 555-0901"), "emails", List.of(body("address", "Casa@example.org")));
        var sola = lucia.adds("given_name", "Sola", "phones", phone("5305550902"));

        lucia.asks().get("/people/{id}/shared-contacts", elvira).then().statusCode(200)
                .body("items", hasSize(1)).body("items[0].id", equalTo(raimundo.toString())).body("items[0].display_name", equalTo("Raimundo"))
                .body("items[0].shares", contains("phone", "email"));
        lucia.asks().get("/people/{id}/shared-contacts", raimundo).then().body("items.display_name", contains("Elvira"));
        lucia.asks().get("/people/{id}/shared-contacts", sola).then().statusCode(200).body("items", empty());
    }

    @Test
    void whomTheReaderDoesNotSeeIsAbsent() {
        var lucia = leadOf(committee("Mission"));
        Somebody beto = leadOf(committee("Otra"));
        var hers = lucia.adds("given_name", "Ofelia", "phones", phone("5305550911"));
        var his = beto.adds("given_name", "Gaspar", "phones", phone("5305550911"));

        lucia.asks().get("/people/{id}/shared-contacts", hers).then().statusCode(200).body("items", empty());
        lucia.asks().get("/people/{id}/shared-contacts", his).then().statusCode(404);
        SAM.asks().get("/people/{id}/shared-contacts", hers).then().body("items.display_name", contains("Gaspar"));
    }

    private static List<?> phone(String number) {
        return List.of(body("number", number));
    }
}
