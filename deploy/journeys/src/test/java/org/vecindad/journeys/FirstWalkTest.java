package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The first walk through every floor, over HTTP. */
class FirstWalkTest {

    private final RunningSystem system = new RunningSystem();
    private static final Person LUCIA = Person.login("lucia");
    private static final String MISSION = Coalition.committeeOf(LUCIA);

    @Test
    void aLeadFindsByAnyPartOfANameWhateverTheAccents() {
        String family = "Núñez-O'Connor" + Coalition.word("");
        String id = Coalition.person(LUCIA, Map.of("given_name", "María José \"Pepa\"", "family_name", family));

        assertThat(found(LUCIA, "nunez-o'connor" + family.substring(14))).containsExactly(id);
        assertThat(found(LUCIA, "CONNOR" + family.substring(14))).containsExactly(id);
    }

    @Test
    void aLeadFindsByPhoneAndEmailInAnyForm() {
        String phone = Coalition.phone();
        String word = Coalition.word("mail");
        String id = Coalition.person(LUCIA, Map.of("given_name", "Inés", "phones", List.of(Map.of("number", phone)), "emails", List.of(Map.of("address", word + "@Example.org"))));

        assertThat(found(LUCIA, "(%s) %s-%s".formatted(phone.substring(2, 5), phone.substring(5, 8), phone.substring(8)))).contains(id);
        assertThat(found(LUCIA, word.toUpperCase() + "@example.org")).containsExactly(id);
    }

    @Test
    void anOrganizerSeesWhatTheOtherLeadDoesNot() {
        String word = Coalition.word("Oculta");
        String id = Coalition.person(LUCIA, Map.of("given_name", word));
        var beto = Person.login("beto");
        var sam = Person.login("sam");

        assertThat(found(sam, word)).containsExactly(id);
        assertThat(found(beto, word)).isEmpty();
        assertThat(beto.get("/api/v1/people?q=" + word + "&count=true").expect(200).json().path("total").asInt(-1)).isZero();
        assertThat(beto.post("/api/v1/people/cards", Map.of("ids", List.of(id))).expect(200).json().path("items")).isEmpty();
        var guessed = beto.get("/api/v1/people/" + id).expect(404).json();
        var absent = beto.get("/api/v1/people/" + UUID.randomUUID()).expect(404).json();
        assertThat(guessed.path("code")).isEqualTo(absent.path("code"));
        assertThat(guessed.path("title")).isEqualTo(absent.path("title"));
        beto.get("/api/v1/committees/" + MISSION).expect(404);
        beto.post("/api/v1/people", Map.of("given_name", "x", "committee_id", MISSION)).expect(404);
    }

    @Test
    void anImportRunsAndTheSameFileAddsNobodyTwice() {
        String word = Coalition.word("Imp");
        byte[] sheet = ("\uFEFFNombre;Apellidos;Celular;Correo electrónico;Fecha de nacimiento\r\n"
            + "Ana;" + word + " Gómez;510 555 2" + digits(word, 0) + ";" + word + "1@example.org;1990-01-01\r\n"
            + ";;;;\r\n"
            + "Luis;" + word + " Peña;;not-an-address;\r\n"
            + ";;abc;;\r\n").getBytes(StandardCharsets.UTF_8);

        var first = Coalition.imported(LUCIA, "contactos.csv", sheet, Map.of("committee_id", MISSION));
        var again = Coalition.imported(LUCIA, "contactos.csv", sheet, Map.of("committee_id", MISSION));

        assertThat(counts(first)).containsExactly(3, 2, 0, 0, 1);
        assertThat(counts(again)).containsExactly(3, 0, 0, 2, 1);
        assertThat(found(LUCIA, word)).hasSize(2);
        assertThat(LUCIA.get("/api/v1/imports/" + first.path("id").asText() + "/refused.csv").expect(200).text()).contains("5");
    }

    @Test
    void anEventFillsUpAndThoseWhoWaitAreCalledInOrder() {
        String event = Coalition.event(LUCIA, MISSION, "Conozca sus derechos", 2);
        var signedUp = new ArrayList<JsonNode>();
        for (int i = 0; i < 3; i++) {
            String person = Coalition.person(LUCIA, Map.of("given_name", "Asistente " + i));
            signedUp.add(LUCIA.post("/api/v1/events/" + event + "/attendances", Map.of("person_id", person)).expect(201).json());
        }
        assertThat(signedUp).extracting(attendance -> attendance.path("status").asText()).containsExactly("registered", "registered", "waiting");

        String list = "/api/v1/events/" + event + "/attendances";
        LUCIA.change(list + "/" + signedUp.get(0).path("id").asText(), Map.of("status", "cancelled")).expect(200);
        LUCIA.post(list + "/" + signedUp.get(1).path("id").asText() + "/check-in", Map.of()).expect(200);

        var now = LUCIA.get(list + "?count=true").expect(200).json();
        assertThat(now.path("total").asInt()).isEqualTo(3);
        assertThat(LUCIA.get(list + "/" + signedUp.get(2).path("id").asText()).expect(200).json().path("status").asText()).isEqualTo("registered");
        assertThat(LUCIA.get(list + "/" + signedUp.get(1).path("id").asText()).expect(200).json().path("status").asText()).isEqualTo("attended");
    }

    @Test
    void theSamePostSentTwiceIsOnePerson() {
        var body = Map.of("given_name", Coalition.word("Doble"));
        String key = UUID.randomUUID().toString();

        var first = LUCIA.post("/api/v1/people", body, key).expect(201);
        var second = LUCIA.post("/api/v1/people", body, key).expect(201);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(LUCIA.post("/api/v1/people", Map.of("given_name", "otra"), key).expect(422).json().path("code").asText()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aPartnerSeesWhomItBroughtInAndNothingElse() {
        var union = Program.of("partner-union");
        String hidden = Coalition.person(LUCIA, Map.of("given_name", Coalition.word("Ajena")));
        String word = Coalition.word("Afiliada");

        String own = union.post("/api/v1/people", Map.of("given_name", word)).expect(201).id();

        assertThat(found(union, word)).containsExactly(own);
        union.get("/api/v1/people/" + hidden).expect(404);
        assertThat(union.get("/api/v1/events").expect(200).json().path("items").isArray()).isTrue();
        union.post("/api/v1/committees", Map.of("name", "x", "kind", "other", "languages", List.of("es"))).expect(403);
    }

    @Test
    void theTimelineTellsWhatHappenedInAllServices() {
        String person = Coalition.person(LUCIA, Map.of("given_name", Coalition.word("Historia")));
        String event = Coalition.event(LUCIA, MISSION, "Reunión", null);
        LUCIA.post("/api/v1/events/" + event + "/attendances", Map.of("person_id", person)).expect(201);
        LUCIA.post("/api/v1/committees/" + MISSION + "/memberships", Map.of("person_id", person, "role", "observer")).expect(201);
        system.awaitAgreement();

        var timeline = LUCIA.get("/api/v1/people/" + person + "/timeline").expect(200).text();

        assertThat(timeline).contains(event).contains(MISSION);
    }

    private static List<String> found(Client by, String query) {
        var ids = new ArrayList<String>();
        by.get("/api/v1/people?limit=50&q=" + java.net.URLEncoder.encode(query, StandardCharsets.UTF_8)).expect(200).json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static List<Integer> counts(JsonNode result) {
        return List.of(result.path("rows").asInt(), result.path("created").asInt(), result.path("updated").asInt(), result.path("unchanged").asInt(), result.path("refused").asInt());
    }

    private static String digits(String word, int salt) {
        return "%03d".formatted(Math.floorMod(word.hashCode() + salt, 1000));
    }
}
