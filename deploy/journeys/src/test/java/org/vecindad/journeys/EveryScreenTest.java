package org.vecindad.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, filled, in both languages: accessible, within its width, and without a complaint of the content security policy. */
class EveryScreenTest {

    private static Browser browser;
    private static List<String> screens;
    private static String publicEvent;
    private static String shop;

    @BeforeAll
    static void fillThem() {
        browser = new Browser();
        var lucia = Person.login("lucia");
        String mission = Coalition.committeeOf(lucia);
        String person = Coalition.person(lucia, Map.of("given_name", "María José \"Pepa\"", "family_name", "Núñez-O'Connor", "preferred_language", "es", "tags", List.of("voluntaria"), "phones", List.of(Map.of("number", Coalition.phone())),
            "interpreter_needed", true, "availability", Map.of("times", List.of("saturday_morning", "saturday_afternoon", "saturday_evening"), "remark", "Si hay guardería"),
            "safe_contact", Map.of("channels", List.of("call", "signal"), "times", List.of("monday_evening"), "never_leave_message", true, "never_say_where_from", true, "remark", "Contesta su cuñado")));
        lucia.post("/api/v1/people/" + person + "/relationships", Map.of("person_id", Coalition.person(lucia, Map.of("given_name", "Nicolás")), "kind", "emergency_contact")).expect(201);
        lucia.post("/api/v1/people/" + person + "/consents", Map.of("purpose", "contact", "channel", "call", "language", "es", "wording", "De acuerdo", "source", "in_person")).expect(201);
        lucia.post("/api/v1/committees/" + mission + "/memberships", Map.of("person_id", person, "role", "observer")).expect(201);
        String plan = lucia.post("/api/v1/people/" + person + "/check-in-plans", Map.of("cadence", "weekly", "channel", "call", "ends_on", "2100-01-01", "note", "Llamar por la tarde",
            "best_time", Map.of("from", "18:00", "to", "20:00", "timezone", "America/Los_Angeles"), "consent", Map.of("wording", "De acuerdo", "source", "in_person"))).expect(201).id();
        for (int missed = 0; missed < 2; missed++) {
            lucia.post("/api/v1/check-in-plans/" + plan + "/check-ins", Map.of("outcome", "no_answer", "next_on", java.time.LocalDate.now(java.time.ZoneId.of("America/Los_Angeles")).toString())).expect(201);
        }
        lucia.post("/api/v1/support-needs", Map.of("person_id", person, "kind", "ride", "what", "A la cita del lunes", "needed_by", "2099-12-31")).expect(201);
        publicEvent = Coalition.event(lucia, mission, "Taller", 1);
        lucia.change("/api/v1/events/" + publicEvent, Map.of("visibility", "public")).expect(200);
        for (String someone : List.of(person, Coalition.person(lucia, Map.of("given_name", "Wilmer")))) {
            lucia.post("/api/v1/events/" + publicEvent + "/attendances", Map.of("person_id", someone)).expect(201);
        }
        String sheet = "Nombre,Apellidos,Fecha de nacimiento,Color\nAna," + Coalition.word("Gómez") + ",1990-01-01,azul\n,,,\n";
        String previewed = lucia.upload("/api/v1/imports", "hoja.csv", sheet.getBytes(), Map.of("committee_id", mission)).expect(202).id();
        Coalition.await(lucia, previewed, "previewed");
        lucia.post("/api/v1/people/" + person + "/conversations", Map.of("kind", "call", "outcome", "call_back", "note", "Trabaja de noche", "call_back_at", "2030-01-15T18:00:00Z")).expect(201);
        lucia.post("/api/v1/people/" + person + "/follow-ups", Map.of("what", "Llevarle volantes", "due_on", "2026-01-15")).expect(201);
        String calls = "/calls/" + lucia.post("/api/v1/call-lists", Map.of("title", "Llamadas del jueves", "committee_id", mission, "ask", "¿Vienes el jueves?", "script", Map.of("es", "Hola", "en", "Hi"), "people", Map.of("person_ids", List.of(person)))).expect(201).id();
        shop = "/organizations/" + shop(lucia, person);
        String list = lucia.post("/api/v1/segments", Map.of("title", "Voluntarias sin llamar", "shared", "committee", "committee_id", mission, "definition", Map.of("version", 1, "match", "all", "groups",
            List.of(Map.of("match", "any", "criteria", List.of(Map.of("kind", "tags", "values", List.of("voluntaria")), Map.of("kind", "contact", "when", "not_within", "days", 60),
                Map.of("kind", "attendance", "status", "registered", "event_id", publicEvent), Map.of("kind", "available", "values", List.of("saturday_morning")), Map.of("kind", "interpreter"))))))).expect(201).id();
        String change = "/changes/" + lucia.post("/api/v1/bulk-actions", Map.of("kind", "add_tag", "tag", "sábado", "segment_id", list)).expect(202).id();
        String taken = "/exports/" + lucia.post("/api/v1/exports", Map.of("of", Map.of("committee_id", mission), "format", "sheet", "reason", "door_list")).expect(201).id();
        String waiting = "/exports/" + lucia.post("/api/v1/exports", Map.of("of", Map.of("segment_id", list), "format", "csv", "reason", "other", "words", "Para la marcha del sábado")).expect(201).id();
        String pair = Coalition.pairOf(lucia);
        String event = "/events/" + publicEvent;
        screens = List.of("/", "/people", "/people/new", "/people/duplicates", "/people/duplicates/" + pair, "/people/" + person, "/committees/" + mission, "/committees/" + mission + "/edit", "/committees/new", "/events", "/events/new", event, event + "/edit",
            event + "/walk-in", event + "/sheet", "/imports", "/imports/new", "/imports/sheet", "/imports/" + previewed, "/organizations", "/organizations/new", "/organizations/visits", "/organizations/pledges", shop, shop + "/edit",
            "/calls", "/calls/new", calls, calls + "/go", calls + "/sheet", "/tonight", "/check-ins", "/support", "/segments", "/segments/new", "/segments/" + list, "/segments/" + list + "/edit", "/changes", change, "/exports", "/exports/new?committee=" + mission, taken, taken + "/sheet", waiting, "/settings", "/me", "/people/00000000-0000-4000-8000-000000000000", "/nowhere");
    }

    /** A shop that was visited, pledged, was moved and is listed. */
    private static String shop(Person lucia, String person) {
        var sam = Person.login("sam");
        String id = lucia.post("/api/v1/organizations", Map.of("name", Coalition.word("Panadería"), "type", "small_business", "languages", List.of("es"), "address_line", "24th St 3250",
            "capacities", List.of("space", "una cocina"), "service_area", List.of("94110"), "website", "https://example.org", "representative_person_id", person)).expect(201).id();
        String here = "/api/v1/organizations/" + id;
        lucia.post(here + "/affiliations", Map.of("person_id", person, "role", "dueña")).expect(201);
        lucia.post(here + "/visits", Map.of("answer", "interested", "note", "Volver con volantes", "next_visit_on", "2026-01-15")).expect(201);
        lucia.post(here + "/pledges", Map.of("kind", "fourth_amendment_workplace", "signed_on", "2026-01-15", "renew_on", "2026-02-15", "public_listing", true)).expect(201);
        sam.post(here + "/screening/votes", Map.of("vote", "yes", "reason", "Los conocemos")).expect(201);
        sam.change(here, Map.of("stage", "contacted")).expect(200);
        sam.change(here, Map.of("stage", "active", "public_listing", true)).expect(200);
        return id;
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @AfterEach
    void policyKept() {
        browser.assertPolicyKept();
    }

    @ParameterizedTest
    @CsvSource({"390, es, LIGHT", "390, en, LIGHT", "1280, es, DARK", "320, es, LIGHT"})
    void isAccessibleAndFits(int width, String language, ColorScheme scheme) {
        var page = browser.open(width, language, scheme);
        Browser.login(page, "lucia");
        for (String screen : screens) {
            Browser.go(page, screen);
            check(page, screen + " at " + width + " in " + language);
        }
        Browser.close(page);
    }

    /** Who sees badly sets letters twice as large: what is read and pressed most still fits the smallest phone. */
    @Test
    void fitsASmallPhoneWithLettersTwiceAsLarge() {
        var page = browser.open(320, "es");
        Browser.login(page, "lucia");
        for (String screen : screens.stream().filter(path -> !path.contains("sheet")).toList()) {
            Browser.go(page, screen);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            Browser.assertFits(page, screen + " with large letters");
        }
        Browser.close(page);
    }

    @Test
    void isAccessibleToAnOrganizerToo() {
        var page = browser.open(Browser.DESK, "en");
        Browser.login(page, "sam");
        for (String screen : List.of("/", "/committees", "/people", "/events", "/imports", "/organizations", shop, "/check-ins", "/support", "/segments", "/segments/new", "/changes", "/exports", "/exports/new")) {
            Browser.go(page, screen);
            check(page, screen + " of an organizer");
        }
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"390, es", "1280, en"})
    void isAccessibleToAnAdministratorToo(int width, String language) {
        var page = browser.open(width, language);
        Browser.login(page, "omar");
        for (String screen : List.of("/settings", "/holds")) {
            Browser.go(page, screen);
            check(page, screen + " of an administrator");
        }
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"390, es, LIGHT", "1280, en, DARK", "320, es, LIGHT"})
    void isAccessibleToAnAdministratorToo(int width, String language, ColorScheme scheme) {
        var omar = Person.login("omar");
        String organization = omar.post("/api/v1/organizations", Map.of("name", "Sindicato " + Coalition.word("Local"), "type", "labor_union")).expect(201).id();
        String program = "/clients/" + omar.post("/api/v1/clients", Map.of("name", "Padrón", "organization_id", organization, "scopes", List.of("people:read", "people:write"))).expect(201).id();
        var page = browser.open(width, language, scheme);
        Browser.login(page, "omar");
        for (String screen : List.of("/settings", "/clients", "/clients/new", program)) {
            Browser.go(page, screen);
            check(page, screen + " of an administrator at " + width + " in " + language);
        }
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void pagesWithoutALoginAreAccessible(String language) {
        var page = browser.open(Browser.PHONE, language);
        for (String screen : List.of("/", "/e/" + publicEvent, "/directory", "/api", "/problems/not_found")) {
            page.navigate(RunningSystem.gateway() + screen);
            Browser.settle(page);
            check(page, screen + " of nobody");
        }
        Browser.close(page);
    }

    private static void check(Page page, String what) {
        Browser.assertAccessible(page, what);
        Browser.assertFits(page, what);
    }
}
