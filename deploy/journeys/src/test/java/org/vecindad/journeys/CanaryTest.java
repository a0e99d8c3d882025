package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Sends marked names, phones, e-mails, addresses and notes through every flow, then looks for them in every file the system has written: PostgreSQL with its WAL, Kafka, logs,
 * temporary folders. A committee's name and an event's title must be found, or the search would be blind.
 */
class CanaryTest {

    private final RunningSystem system = new RunningSystem();
    private static final Person LUCIA = Person.login("lucia");
    private static final String MISSION = Coalition.committeeOf(LUCIA);

    private final String given = Coalition.word("Canaria");
    private final String family = Coalition.word("Marcada");
    private final String alias = Coalition.word("Apodo");
    private final String email = Coalition.word("correo") + "@example.org";
    private final String line = Coalition.word("Calle");
    private final String locality = Coalition.word("Villa");
    private final String note = Coalition.word("Recado");
    private final String care = Coalition.word("Cuidado");
    private final String tag = Coalition.word("etiqueta");
    private final String importedName = Coalition.word("Hoja");
    private final String signedUpAt = Coalition.word("Feria");
    private final String importedNote = Coalition.word("Apunte");
    private final String refusedRow = Coalition.word("Rechazada");
    private final String query = Coalition.word("Busqueda");
    private final String talked = Coalition.word("Platica");
    private final String ask = Coalition.word("Pregunta");
    private final String nextStep = Coalition.word("Paso");
    private final String listTitle = Coalition.word("Llamadas");
    private final String script = Coalition.word("Guion");
    private final String handOff = Coalition.word("Relevo");
    private final String heldFor = Coalition.word("Demanda");
    private final String identifier = Coalition.word("padron");
    private final String visited = Coalition.word("Puerta");
    private final String smartListTitle = Coalition.word("Lista");
    private final String lookedFor = Coalition.word("Buscada");
    private final String groupTag = Coalition.word("Marca");
    private final String remark = Coalition.word("Contesta");
    private final String exported = Coalition.word("Sacada");
    private final String exportWhy = Coalition.word("Motivo");
    private final String exportWhyNot = Coalition.word("Objecion");
    private final String phone = Coalition.phone();
    private final String importedPhone = Coalition.phone();

    private final String committeeName = Coalition.word("Comité");
    private final String eventTitle = Coalition.word("Taller");

    @Test
    void noNameIsFoundOutsideContactsNorInTheClearAnywhere() throws IOException {
        walkEveryFlow();
        system.awaitAgreement();

        var found = search(secrets());
        var controls = search(Map.of("committee", committeeName, "event", eventTitle));

        assertThat(controls.keySet()).as("positive control: the search sees what is not sealed").containsExactlyInAnyOrder("committee", "event");
        assertThat(controls.get("committee")).as("in PostgreSQL and in Kafka").anyMatch(path -> path.contains("postgres")).anyMatch(path -> path.contains("kafka"));
        assertThat(found).isEmpty();
    }

    private Map<String, String> secrets() {
        var secrets = new LinkedHashMap<String, String>();
        secrets.put("given name", given);
        secrets.put("family name", family);
        secrets.put("alias", alias);
        secrets.put("e-mail", email);
        secrets.put("address line", line);
        secrets.put("locality", locality);
        secrets.put("note", note);
        secrets.put("words about care", care);
        secrets.put("tag", tag);
        secrets.put("imported name", importedName);
        secrets.put("imported note", importedNote);
        secrets.put("where a file was signed", signedUpAt);
        secrets.put("refused row", refusedRow);
        secrets.put("search words", query);
        secrets.put("note of a conversation", talked);
        secrets.put("what was asked", ask);
        secrets.put("next step", nextStep);
        secrets.put("title of a call list", listTitle);
        secrets.put("script", script);
        secrets.put("hand-off note", handOff);
        secrets.put("reason of a hold", heldFor);
        secrets.put("identifier of another system", identifier);
        secrets.put("note of a visit, a vote, a move or a pledge", visited);
        secrets.put("title of a smart list", smartListTitle);
        secrets.put("what a smart list looks for", lookedFor);
        secrets.put("tag given to many", groupTag);
        secrets.put("remark on when and how to reach somebody", remark);
        secrets.put("name of somebody exported", exported);
        secrets.put("why somebody exports", exportWhy);
        secrets.put("why somebody objects", exportWhyNot);
        secrets.put("phone", phone.substring(2));
        secrets.put("imported phone", importedPhone.substring(2));
        return secrets;
    }

    private void walkEveryFlow() {
        String person = Coalition.person(LUCIA, Map.of("given_name", given, "family_name", family, "alias", alias, "note", note, "tags", List.of(tag),
            "emails", List.of(Map.of("address", email)), "phones", List.of(Map.of("number", phone)),
            "postal_addresses", List.of(Map.of("address_lines", List.of(line + " 12"), "locality", locality, "region", "CA", "postal_code", "94601", "country", "US"))));
        LUCIA.change("/api/v1/people/" + person, Map.of("note", note + " y más")).expect(200);
        LUCIA.change("/api/v1/people/" + person, Map.of("safe_contact", Map.of("never_leave_message", true, "remark", remark),
            "availability", Map.of("times", List.of("monday_evening"), "remark", remark))).expect(200);
        LUCIA.post("/api/v1/people/" + person + "/consents", Map.of("purpose", "contact", "channel", "call", "language", "es", "wording", "De acuerdo", "source", "door")).expect(201);
        careFor(person);
        LUCIA.get("/api/v1/people?q=" + query).expect(200);
        LUCIA.get("/api/v1/people?q=" + given).expect(200);
        LUCIA.get("/api/v1/people/" + person + "/timeline").expect(200);
        LUCIA.post("/api/v1/people/cards", Map.of("ids", List.of(person))).expect(200);
        LUCIA.post("/api/v1/committees/" + MISSION + "/memberships", Map.of("person_id", person, "role", "member")).expect(201);
        String event = Coalition.event(LUCIA, MISSION, eventTitle, 10);
        String attendance = LUCIA.post("/api/v1/events/" + event + "/attendances", Map.of("person_id", person)).expect(201).id();
        LUCIA.post("/api/v1/events/" + event + "/attendances/" + attendance + "/check-in", Map.of()).expect(200);
        Person.login("sam").post("/api/v1/committees", Map.of("name", committeeName, "kind", "outreach", "languages", List.of("es"))).expect(201);
        var sheet = "given_name,family_name,phone,note\n" + importedName + "," + family + "," + importedPhone + "," + importedNote + "\n,,not a number," + refusedRow + "\n";
        Coalition.imported(LUCIA, "lista-" + importedName + ".csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of("committee_id", MISSION));
        importedAndTakenBack(person);
        callTonight(person);
        hold(person);
        knockOnDoors();
        keepASearch(person);
        takeThemOut();
        badRequests(person);
        Program.of("partner-union").post("/api/v1/people", Map.of("given_name", given, "family_name", family)).expect(201);
        keepInStep(Program.of("partner-union"));
        String gone = Coalition.person(LUCIA, Map.of("given_name", given, "note", note));
        Person.login("sam").post("/api/v1/people/" + gone + "/erasure", Map.of("reason", "asked")).expect(200, 202, 204);
    }

    /** An answer about a whole file becomes words of each person; what an import found and left waits to be undone. */
    private void importedAndTakenBack(String person) {
        var sheet = "given_name,family_name,phone,note\n" + given + "," + family + "," + phone + "," + importedNote + "\n";
        String id = LUCIA.upload("/api/v1/imports", "otra-" + importedName + ".csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of("committee_id", MISSION)).expect(202).id();
        Coalition.await(LUCIA, id, "previewed");
        LUCIA.post("/api/v1/imports/" + id + "/start", Map.of("agreed", Map.of("where", signedUpAt, "wording", signedUpAt + " sí", "language", "es",
            "purposes", List.of("contact"), "channels", List.of("sms")))).expect(202);
        Coalition.await(LUCIA, id, "completed");
        LUCIA.get("/api/v1/people/" + person + "/consents").expect(200);
        LUCIA.get("/api/v1/imports/" + id + "/undo").expect(200);
        LUCIA.post("/api/v1/imports/" + id + "/undo", Map.of()).expect(202);
    }

    /** Plans, check-ins and needs hold free text of their own. */
    private void careFor(String person) {
        String plan = LUCIA.post("/api/v1/people/" + person + "/check-in-plans", Map.of("cadence", "daily", "channel", "whatsapp", "ends_on", "2100-01-01", "note", care,
            "best_time", Map.of("timezone", "America/Los_Angeles"), "consent", Map.of("wording", care, "source", care))).expect(201).id();
        LUCIA.post("/api/v1/check-in-plans/" + plan + "/check-ins", Map.of("outcome", "reached_needs", "needs", List.of("ride"), "note", care)).expect(201);
        LUCIA.get("/api/v1/check-ins/due?whose=ours").expect(200);
        String need = LUCIA.post("/api/v1/support-needs", Map.of("person_id", person, "kind", "food", "what", care)).expect(201).id();
        LUCIA.patch("/api/v1/support-needs/" + need, Map.of("state", "offered", "offered_note", care), "\"1\"").expect(200);
        LUCIA.get("/api/v1/support-needs").expect(200);
    }

    /** Why somebody is held is for administrators; what is refused because of it says nothing. */
    private void hold(String person) {
        var omar = Person.login("omar");
        String hold = omar.post("/api/v1/people/" + person + "/legal-holds", Map.of("reason", heldFor)).expect(201).id();
        Person.login("sam").post("/api/v1/people/" + person + "/erasure", Map.of()).expect(409);
        omar.get("/api/v1/legal-holds?person_id=" + person).expect(200);
        omar.post("/api/v1/legal-holds/" + hold + "/lifting", Map.of("reason", heldFor)).expect(200);
    }

    /** Words that callers write and read out: about a person, and on a list. */
    private void callTonight(String person) {
        String conversations = "/api/v1/people/" + person + "/conversations";
        LUCIA.post(conversations, Map.of("kind", "one_on_one", "outcome", "reached", "ask", ask, "answer", "maybe", "note", talked,
            "follow_up", Map.of("what", nextStep, "due_on", "2027-01-15"))).expect(201);
        String list = "/api/v1/call-lists/" + LUCIA.post("/api/v1/call-lists", Map.of("title", listTitle, "committee_id", MISSION, "ask", ask,
            "script", Map.of("es", script, "en", script), "people", Map.of("person_ids", List.of(person)))).expect(201).id();
        LUCIA.change(list, Map.of("hand_off_note", handOff));
        String entry = LUCIA.post(list + "/turns", Map.of()).expect(201).json().path("entry_id").asText();
        LUCIA.get(list + "/entries").expect(200);
        LUCIA.post(list + "/entries/" + entry + "/outcomes", Map.of("outcome", "wrong_number", "note", talked, "number", phone)).expect(201);
        LUCIA.get("/api/v1/follow-ups?whose=ours").expect(200);
        LUCIA.get(conversations).expect(200);
        LUCIA.post(conversations, Map.of("kind", "call", "outcome", "reached", "note", talked + " A# 012 345 678")).expect(400);
        LUCIA.post(conversations, Map.of("kind", "shout", "outcome", "reached", "note", talked)).expect(400);
    }

    /** A partner writes by its own identifiers, and looks people up by what they carry. */
    private void keepInStep(Program union) {
        var body = Map.of("given_name", given, "family_name", family, "note", note, "phones", List.of(Map.of("number", phone)), "emails", List.of(Map.of("address", email)));
        union.put("/api/v1/people/by-identifier/union-db/" + identifier, body).expect(201);
        union.put("/api/v1/people/by-identifier/union-db/" + identifier, body).expect(200);
        union.put("/api/v1/people/by-identifier/union-db/" + identifier, Map.of("given_name", given, "birth_date", note)).expect(400);
        union.post("/api/v1/people/batches", Map.of("items", List.of(Map.of("system", "union-db", "id", identifier, "person", body),
            Map.of("system", "union-db", "id", identifier + "-2", "person", Map.of("birth_date", note)), Map.of("system", given, "id", identifier)))).expect(201);
        for (String filter : List.of("email=" + email, "phone=" + phone.substring(2), "identifier=union-db:" + identifier, "email=" + given, "phone=" + given)) {
            union.get("/api/v1/people?" + filter).expect(200, 400);
        }
        union.get("/api/v1/people/changes").expect(200);
    }

    /** What is noted about an organization is often about people. */
    private void knockOnDoors() {
        var sam = Person.login("sam");
        String shop = "/api/v1/organizations/" + LUCIA.post("/api/v1/organizations", Map.of("name", Coalition.word("Panadería"), "type", "small_business")).expect(201).id();
        LUCIA.post(shop + "/visits", Map.of("answer", "interested", "note", visited)).expect(201);
        LUCIA.post(shop + "/visits", Map.of("answer", "shouted", "note", visited)).expect(400);
        LUCIA.post(shop + "/pledges", Map.of("kind", "sanctuary_congregation", "signed_on", "2026-01-15", "evidence", visited)).expect(201);
        sam.post(shop + "/screening/votes", Map.of("vote", "abstain", "reason", visited)).expect(201);
        LUCIA.call("POST", shop + "/moves", "{\"stage\": \"contacted\", \"note\": \"" + visited + "\"}", Map.of("Content-Type", "application/json", "If-Match", "*")).expect(201);
        LUCIA.get(shop + "/visits").expect(200);
        LUCIA.get("/api/v1/organizations/to-visit").expect(200);
        sam.get(shop + "/screening/votes").expect(200);
    }

    /** What people look for is often somebody's name, and a tag is somebody's word. */
    private void keepASearch(String person) {
        var definition = Map.of("version", 1, "match", "all", "groups", List.of(Map.of("match", "any", "criteria",
            List.of(Map.of("kind", "words", "text", lookedFor), Map.of("kind", "tags", "values", List.of(tag))))));
        LUCIA.post("/api/v1/segments/count", Map.of("definition", definition)).expect(200);
        String list = LUCIA.post("/api/v1/segments", Map.of("title", smartListTitle, "definition", definition)).expect(201).id();
        LUCIA.get("/api/v1/segments/" + list + "/people?count=true").expect(200);
        LUCIA.post("/api/v1/segments", Map.of("title", smartListTitle, "definition", Map.of("version", 9, "words", lookedFor))).expect(400);
        LUCIA.post("/api/v1/bulk-actions/preview", Map.of("kind", "add_tag", "tag", groupTag, "segment_id", list)).expect(200);
        LUCIA.post("/api/v1/bulk-actions/preview", Map.of("kind", "add_tag", "tag", groupTag, "filter", Map.of("q", lookedFor))).expect(200);
        LUCIA.post("/api/v1/bulk-actions", Map.of("kind", "add_tag", "tag", groupTag, "person_ids", List.of(person))).expect(202);
        LUCIA.get("/api/v1/bulk-actions").expect(200);
    }

    /** What leaves here is written into the answer and nowhere else, and why is somebody's word. */
    private void takeThemOut() {
        var sam = Person.login("sam");
        Coalition.person(LUCIA, Map.of("given_name", exported));
        for (String format : List.of("csv", "vcard3", "vcard4", "sheet")) {
            String taken = "/api/v1/exports/" + LUCIA.post("/api/v1/exports", Map.of("of", Map.of("search", Map.of("q", exported)), "format", format, "reason", "other", "words", exportWhy)).expect(201).id();
            sam.get(taken).expect(200);
            sam.post(taken + "/approval", Map.of()).expect(200);
            assertThat(LUCIA.get(taken + "/file").expect(200).text()).as(format).contains(exported);
            sam.post(taken + "/objection", Map.of("reason", exportWhyNot)).expect(200);
            LUCIA.get(taken + "/file").expect(410);
        }
        LUCIA.post("/api/v1/exports", Map.of("of", Map.of("search", Map.of("q", exported)), "format", "pdf", "words", exportWhy)).expect(400);
    }

    /** What is refused is easily logged. */
    private void badRequests(String person) {
        LUCIA.call("POST", "/api/v1/people", "{\"given_name\": \"" + given + "\", \"birth_date\": \"" + note + "\"}", Map.of("Content-Type", "application/json")).expect(400);
        LUCIA.call("POST", "/api/v1/people", "{\"given_name\": \"" + given + "\"", Map.of("Content-Type", "application/json")).expect(400);
        LUCIA.patch("/api/v1/people/" + person, Map.of("note", note), "\"99\"").expect(412);
        LUCIA.get("/api/v1/people?limit=9999&q=" + query).expect(400);
        Client.nobody().get("/api/v1/people?q=" + query).expect(401);
        LUCIA.post("/api/v1/people", Map.of("given_name", given, "committee_id", UUID.randomUUID().toString())).expect(404);
        LUCIA.upload("/api/v1/imports", importedName + ".pdf", ("%PDF-1.7 " + importedNote).getBytes(StandardCharsets.UTF_8), Map.of("committee_id", MISSION)).expect(400, 415);
    }

    /** Where each word stands in the clear, as UTF-8 or UTF-16, in any file below the data folder. */
    private static Map<String, List<String>> search(Map<String, String> words) throws IOException {
        var needles = new LinkedHashMap<String, List<byte[]>>();
        words.forEach((what, word) -> needles.put(what, List.of(word.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_16LE), word.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8))));
        var hits = new LinkedHashMap<String, List<String>>();
        Files.walkFileTree(RunningSystem.data(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                byte[] content = attributes.isRegularFile() ? read(file) : new byte[0];
                needles.forEach((what, forms) -> {
                    if (forms.stream().anyMatch(form -> Haystack.contains(content, form))) {
                        hits.computeIfAbsent(what, ignored -> new ArrayList<>()).add(RunningSystem.data().relativize(file).toString());
                    }
                });
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) throws IOException {
                if (goneMeanwhile instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw goneMeanwhile;
            }
        });
        return hits;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException goneMeanwhile) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
