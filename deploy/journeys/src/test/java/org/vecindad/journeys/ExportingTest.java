package org.vecindad.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People leave as a file: a committee of one's own in three taps, everybody only after somebody else looked. */
class ExportingTest {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
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
    @CsvSource({"390, es", "1280, en"})
    void aLeadTakesHerCommitteeAlongAndNobodyElse(int width, String language) throws IOException {
        var say = new Words(language);
        var lucia = Person.login("lucia");
        String mission = Coalition.committeeOf(lucia);
        Coalition.person(lucia, Map.of("given_name", Coalition.word("Núñez-O'Connor"), "phones", List.of(Map.of("number", Coalition.phone()))));
        Coalition.person(Person.login("beto"), Map.of("given_name", Coalition.word("Ajena")));
        var page = browser.open(width, language);
        Browser.login(page, "lucia");
        Browser.go(page, "/committees/" + mission);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Exportar o imprimir", "Export or print"))).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Llamadas", "Calls")).setExact(true)).click();
        approveIfItGrewTooLarge(page);
        List<String> names = names(downloaded(page, say));

        assertThat(names).containsExactlyInAnyOrderElementsOf(peopleOf(lucia, mission));
        Browser.assertAccessible(page, "an export");
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void everybodyLeavesOnlyAfterSomebodyElseLooked(String language) throws IOException {
        var say = new Words(language);
        String hers = Coalition.word("Deella");
        String his = Coalition.word("Deel");
        Coalition.person(Person.login("lucia"), Map.of("given_name", hers));
        Coalition.person(Person.login("beto"), Map.of("given_name", his));
        var sam = browser.open(Browser.PHONE, language);
        Browser.login(sam, "sam");
        Browser.go(sam, "/exports/new");
        sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Llevarnos nuestros datos", "Taking our data along"))).click();
        assertThat(sam.getByText(say.of("Espera un segundo par de ojos", "Waiting for a second pair of eyes")).first()).isVisible();
        assertThat(sam.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Descargar", "Download")))).hasCount(0);
        String export = idOf(sam);

        var omar = browser.open(Browser.DESK, language);
        Browser.login(omar, "omar");
        assertThat(omar.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(say.of("Alguien quiere sacar personas", "Somebody wants to take people out")))).isVisible();
        omar.locator("a[href='/exports/" + export + "']").first().click();
        omar.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Aprobar", "Approve"))).click();
        assertThat(omar.getByText(say.of("Aprobada", "Approved")).first()).isVisible();

        Browser.go(sam, "/exports/" + export);
        assertThat(names(downloaded(sam, say))).contains(hers, his);
        Browser.close(omar);
        Browser.close(sam);
    }

    // Other journeys bring people into the same committee.
    private static void approveIfItGrewTooLarge(Page page) {
        String export = "/api/v1/exports/" + idOf(page);
        var sam = Person.login("sam");
        if (sam.get(export).expect(200).json().path("state").asText().equals("waiting")) {
            sam.post(export + "/approval", Map.of()).expect(200);
            page.reload();
        }
    }

    private static String idOf(Page page) {
        page.waitForURL(Pattern.compile(".*/exports/[0-9a-f-]{36}$"));
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static String downloaded(Page page, Words say) throws IOException {
        var download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Descargar", "Download"))).click());
        assertThat(download.suggestedFilename()).isEqualTo("vecindad.csv");
        try (var file = download.createReadStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // Every cell is quoted; the first one is the given name, with an apostrophe where it begins like a formula.
    private static List<String> names(String csv) {
        assertThat(csv).startsWith("\uFEFF\"").contains("Vecindad · ");
        return csv.lines().skip(1).map(line -> line.substring(1, line.indexOf("\",\"")).replace("\"\"", "\"").replaceFirst("^'(?=[=+@-])", "")).toList();
    }

    private static List<String> peopleOf(Person lead, String committee) {
        var names = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = lead.get("/api/v1/people?limit=200&committee_id=" + committee + cursor).expect(200).json();
            page.path("items").forEach(person -> names.add(person.path("given_name").asText("")));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return names;
    }
}
