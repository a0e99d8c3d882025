package org.vecindad.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.vecindad.contacts.Coalition.SAM;
import static org.vecindad.contacts.Coalition.body;
import static org.vecindad.contacts.Coalition.committee;
import static org.vecindad.contacts.Coalition.leadOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.OnRealEngines;

@OnRealEngines
class AgreeingInAFileTest {

    @Test
    void oneAnswerBecomesAConsentOfEveryone() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nNicanor Abrego,415-555-0501\nDelfina Abrego,415-555-0502\n");
        lucia.awaits(id, "previewed");

        lucia.starts(id, agreed(List.of("contact", "events"), List.of("call", "sms"))).statusCode(202);
        var done = lucia.awaits(id, "completed");

        assertThat(done.getInt("consented")).isEqualTo(2);
        assertThat(done.getString("agreed.where")).isEqualTo("Feria de la Mission");
        var consents = lucia.consentsOf("Nicanor Abrego");
        assertThat(consents).extracting(each -> each.get("purpose") + " " + each.get("channel"))
                .containsExactlyInAnyOrder("contact call", "contact sms", "events call", "events sms");
        assertThat(consents).allSatisfy(each -> assertThat(each).containsEntry("language", "es").containsEntry("wording", "Pueden llamarme.")
                .containsEntry("source", "Feria de la Mission (import: lista.csv)").doesNotContainKey("withdrawn_at"));
        SAM.asks().get("/imports/{id}", id).then().statusCode(200).body("agreed", equalTo(null));
    }

    @Test
    void withoutAnAnswerNobodyAgreedToAnything() {
        var lucia = new Importer(leadOf(committee("Mission")));

        var done = lucia.runs(lucia.uploads("Nombre,Tel\nFroilán Callado,415-555-0503\n"));

        assertThat(done.getInt("consented")).isZero();
        assertThat(lucia.consentsOf("Froilán Callado")).isEmpty();
    }

    @Test
    void whoIsKnownAgreesTooAndOnlyOnce() {
        var lucia = new Importer(leadOf(committee("Mission")));
        lucia.runs(lucia.uploads("Nombre,Tel\nCasilda Yerena,415-555-0504\n"));

        var again = lucia.uploads("Nombre,Tel\nCasilda Yerena,415-555-0504\n");
        assertThat(lucia.runs(again, agreed(List.of("contact"), List.of("call"))).getInt("consented")).isEqualTo(1);
        var third = lucia.uploads("Nombre,Tel,Ciudad\nCasilda Yerena,415-555-0504,Fresno\n");
        assertThat(lucia.runs(third, agreed(List.of("contact"), List.of("call"))).getInt("consented")).isZero();

        assertThat(lucia.consentsOf("Casilda Yerena")).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotUnderstoodStartsNothing() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel\nAna Belén,415-555-0505\n");
        lucia.awaits(id, "previewed");

        lucia.starts(id, body("agreed", body("where", " ", "purposes", List.of(), "channels", List.of("call")))).statusCode(400);
        lucia.starts(id, agreed(List.of("share_with"), List.of("call"))).statusCode(400).body("violations.pointer", hasItem("/agreed/purposes/0"));
        lucia.starts(id, body("agreed", body("where", "x", "purposes", List.of("contact"), "channels", List.of("call"), "language", "?")))
                .statusCode(400).body("violations.code", hasItem("not_a_language"));

        assertThat(lucia.looksAt(id).getString("state")).isEqualTo("previewed");
    }

    @Test
    void aNoOfARowStandsAgainstTheAnswerForTheFile() {
        var lucia = new Importer(leadOf(committee("Mission")));
        var id = lucia.uploads("Nombre,Tel,No llamar\nHerminia Zaldúa,415-555-0506,x\nOctavio Zaldúa,415-555-0507,\n");
        assertThat(lucia.awaits(id, "previewed").getInt("preview.opt_outs")).isEqualTo(1);

        var done = lucia.runs(id, agreed(List.of("contact", "events"), List.of("call", "sms")));

        assertThat(done.getInt("opt_outs")).isEqualTo(1);
        assertThat(lucia.holding("Herminia Zaldúa")).containsExactlyInAnyOrder("contact sms", "events sms");
        assertThat(lucia.holding("Octavio Zaldúa")).hasSize(4);
    }

    @Test
    void anOptOutEndsWhatWasAgreedToAndNoLaterFileBringsItBack() {
        var lucia = new Importer(leadOf(committee("Mission")));
        lucia.runs(lucia.uploads("Nombre,Correo\nEusebio Lira,eusebio@example.org\n"), agreed(List.of("contact", "events"), List.of("email")));
        assertThat(lucia.holding("Eusebio Lira")).hasSize(2);

        lucia.runs(lucia.uploads("unsub.csv", ("Email Address,First Name,Last Name,OPTIN_TIME,UNSUB_TIME,EUID\n"
                + "eusebio@example.org,Eusebio,Lira,2023-01-01 10:00:00,2024-02-01 10:00:00,bb77\n").getBytes()));
        assertThat(lucia.holding("Eusebio Lira")).isEmpty();

        var later = lucia.runs(lucia.uploads("Nombre,Correo\nEusebio Lira,eusebio@example.org\n"), agreed(List.of("contact", "events"), List.of("email")));
        assertThat(later.getInt("consented")).isZero();
        assertThat(lucia.holding("Eusebio Lira")).isEmpty();

        lucia.who().asks().body(body("purpose", "contact", "channel", "email", "source", "said so at the door"))
                .post("/people/{id}/consents", lucia.idOf("Eusebio Lira")).then().statusCode(201);
        assertThat(lucia.holding("Eusebio Lira")).as("their own new yes counts").containsExactly("contact email");
    }

    @Test
    void everyKnownExportIsBelieved() {
        var files = Map.of(
                "email,first_name,can2_phone,can2_sms_status,can2_subscription_status\nuno@example.org,Uno Prueba,14155550511,unsubscribed,unsubscribed\n", List.of("email", "sms"),
                "nationbuilder_id,first_name,email1,email_opt_in,mobile_number,mobile_opt_in,do_not_call,do_not_contact\n9,Dos Prueba,dos@example.org,false,4155550512,false,true,false\n",
                List.of("call", "email", "sms"),
                "Source ID,First Name,Email Address,Email Subscription Status,Phone,SMS Opt-In Status\nE9,Tres Prueba,tres@example.org,Unsubscribed,4155550513,Opt-Out\n", List.of("email", "sms"),
                "Nombre,Tel,Do not call\nCuatro Prueba,4155550514,yes\n", List.of("call"),
                "Nombre,Tel,Correo,No contactar\nCinco Prueba,4155550515,cinco@example.org,sí\n", List.of("call", "email", "mail", "signal", "sms", "whatsapp"));
        var lucia = new Importer(leadOf(committee("Mission")));

        files.forEach((file, channels) -> {
            var done = lucia.runs(lucia.uploads(file));
            assertThat(done.getInt("opt_outs")).as(file).isEqualTo(1);
            var name = done.getString("preview") == null ? file.replaceAll("(?s).*?(\\w+ Prueba).*", "$1") : "";
            assertThat(lucia.consentsOf(name)).as(file).allSatisfy(each -> assertThat(each).containsKey("withdrawn_at"))
                    .extracting(each -> each.get("channel").toString()).containsExactlyInAnyOrderElementsOf(channels);
        });
    }

    private static Map<String, Object> agreed(List<String> purposes, List<String> channels) {
        return body("agreed", body("where", "Feria de la Mission", "purposes", purposes, "channels", channels, "language", "es", "wording", "Pueden llamarme."));
    }
}
