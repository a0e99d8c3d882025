package org.vecindad.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead calls ten people tonight, from a phone, with one thumb. */
class CallingTonightTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int PEOPLE = 10;
    private static final int MOST_TAPS = 4;

    private static Browser browser;
    private static Person lucia;

    private final Map<String, String> called = new TreeMap<>();
    private int taps;

    @BeforeAll
    static void open() {
        browser = new Browser();
        lucia = Person.login("lucia");
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
    @ValueSource(strings = {"es", "en"})
    void callsTenPeopleWithAtMostFourTapsEach(String language) {
        var say = new Words(language);
        String family = neighbors(PEOPLE);
        String nextStep = Coalition.word("Llevar volantes ");
        var page = phone(language);
        Browser.login(page, "lucia");
        String list = makesAList(page, say, family, PEOPLE);

        startsCalling(page, say);
        for (int number = 0; number < PEOPLE; number++) {
            String name = whoIsNext(page, family);
            assertThat(called).as("nobody is called twice").doesNotContainKey(name);
            String outcome = calls(page, say, number, nextStep);
            called.put(name, outcome);
            assertThat(taps).as("taps for " + outcome).isLessThanOrEqualTo(MOST_TAPS);
            see(before(page).filter(new Locator.FilterOptions().setHasText(name + ": " + outcome)));
        }
        see(page.getByText(say.of("Por ahora no hay a quién llamar", "Nobody to call right now")));
        check(page, "nobody left in " + language);

        assertKept(list);
        followsUp(page, say, nextStep, family);
        honorsWhoAsked(page, say, personWho(say.of("No llamar más", "Do not call")));
        Browser.close(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void takesBackTheOneBefore(String language) {
        var say = new Words(language);
        String family = neighbors(2);
        var page = phone(language);
        Browser.login(page, "lucia");
        String list = makesAList(page, say, family, 2);
        startsCalling(page, say);

        String first = whoIsNext(page, family);
        tap(button(page, say.of("Número equivocado", "Wrong number")));
        see(before(page).filter(new Locator.FilterOptions().setHasText(first)));
        String second = whoIsNext(page, family);
        tap(button(page, say.of("Deshacer", "Undo")));
        see(person(page, first));
        assertThat(progress(list)).containsEntry("wrong_number", 0).containsEntry("total", 2);
        tap(button(page, say.of("No contestó", "No answer")));
        see(person(page, second));
        assertThat(progress(list)).containsEntry("no_answer", 1).containsEntry("wrong_number", 0).containsEntry("with_callers", 1);

        tap(button(page, say.of("Pausar", "Pause")));
        see(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Seguir llamando", "Go on calling"))).or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Empezar a llamar", "Start calling")))));
        Patience.until("the turn is given back", java.time.Duration.ofSeconds(30), () -> progress(list).get("with_callers") == 0);
        Browser.close(page);
    }

    /** A phone whose own app takes the call and gives the screen back; a desk's Chromium asks instead, and swallows every tap until it is answered. */
    private static Page phone(String language) {
        var page = browser.open(Browser.PHONE, language);
        page.addInitScript("addEventListener('click', event => event.target.closest('a[href^=\"tel:\"]') && event.preventDefault())");
        return page;
    }

    /** Neighbors with phones, by the family name that only they have. */
    private static String neighbors(int count) {
        String family = Coalition.word("Vecina");
        for (int number = 0; number < count; number++) {
            Coalition.person(lucia, Map.of("given_name", "Persona " + (char) ('A' + number), "family_name", family, "preferred_language", number % 2 == 0 ? "es" : "en",
                "phones", List.of(Map.of("number", Coalition.phone(), "type", "mobile"))));
        }
        return family;
    }

    private static String makesAList(Page page, Words say, String family, int people) {
        Browser.go(page, "/people");
        page.getByRole(AriaRole.SEARCHBOX).first().fill(family);
        see(page.getByText(Pattern.compile("^" + people + " ")).first());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Hacer lista con estas", "Make a call list of these"))).click();
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(people + " (personas de tu búsqueda|people of your search)")))).isChecked();
        page.getByLabel(say.of("Qué pedimos", "What we ask")).fill("¿Vienes el jueves?");
        page.getByText(say.of("Guion para la llamada", "Script for the call")).click();
        button(page, say.of("Empezar con un ejemplo", "Begin with an example")).click();
        check(page, "a new call list");
        button(page, say.of("Hacer la lista", "Make the list")).click();
        see(page.getByText(say.of("Faltan " + people + " personas · 0 hechas", people + " people left · 0 done")).first());
        check(page, "a call list");
        return page.url().replaceAll(".*/calls/", "");
    }

    private void startsCalling(Page page, Words say) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Empezar a llamar", "Start calling"))).click();
    }

    private String whoIsNext(Page page, String family) {
        taps = 0;
        var heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2).setName(Pattern.compile(family)));
        see(heading);
        return heading.innerText();
    }

    /** One of everything that can come of a call. */
    private String calls(Page page, Words say, int number, String nextStep) {
        if (number == 0) {
            check(page, "a call");
        }
        tap(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(say.of("^Llamar \\(", "^Call \\(")))));
        return switch (number) {
            case 2, 7 -> reached(page, say, say.of("Sí", "Yes"));
            case 3 -> reached(page, say, say.of("Tal vez", "Maybe"), nextStep);
            case 4 -> later(page, say);
            case 5 -> outcome(page, say.of("Número equivocado", "Wrong number"));
            case 6 -> outcome(page, say.of("No llamar más", "Do not call"));
            case 8 -> outcome(page, say.of("Dejé mensaje", "Left a message"));
            default -> outcome(page, say.of("No contestó", "No answer"));
        };
    }

    private String outcome(Page page, String outcome) {
        tap(button(page, outcome));
        return outcome;
    }

    private String reached(Page page, Words say, String answer) {
        String reached = outcome(page, say.of("Contestó", "Reached"));
        page.getByLabel(say.of("Nota", "Note"), new Page.GetByLabelOptions().setExact(true)).fill("Trae a su hermana");
        check(page, "what was said");
        tap(button(page, answer));
        return reached + " · " + answer;
    }

    private String reached(Page page, Words say, String answer, String nextStep) {
        String reached = outcome(page, say.of("Contestó", "Reached"));
        tap(button(page, say.of("Dejar un pendiente", "Something to follow up")));
        page.getByLabel(say.of("Qué sigue", "What comes next")).fill(nextStep);
        check(page, "what comes next");
        tap(button(page, answer));
        return reached + " · " + answer;
    }

    private String later(Page page, Words say) {
        String later = outcome(page, say.of("Llamar otra hora", "Call back later"));
        check(page, "when to call again");
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Mañana|Tomorrow) 10"))));
        return later;
    }

    private static void assertKept(String list) {
        assertThat(progress(list)).containsEntry("total", PEOPLE).containsEntry("reached", 3).containsEntry("no_answer", 3).containsEntry("left_message", 1)
            .containsEntry("call_back", 1).containsEntry("wrong_number", 1).containsEntry("do_not_call", 1).containsEntry("to_call", 0).containsEntry("with_callers", 0);
    }

    /** What a call left to do waits on the first screen, and is done in one tap. */
    private static void followsUp(Page page, Words say, String nextStep, String family) {
        Browser.go(page, "/");
        see(page.getByText(nextStep));
        see(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Persona . " + family))).first());
        button(page, say.of("Hecho: ", "Done: ") + nextStep).click();
        assertThat(button(page, say.of("Hecho: ", "Done: ") + nextStep)).hasCount(0);
    }

    /** Who asked not to be called is offered for no call any more, and it says why. */
    private static void honorsWhoAsked(Page page, Words say, String name) {
        // a single letter of a name is part of other names too
        var found = lucia.get("/api/v1/people?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).expect(200).json().path("items");
        String id = java.util.stream.StreamSupport.stream(found.spliterator(), false).filter(person -> person.path("display_name").asText().equals(name)).findFirst().orElseThrow().path("id").asText();
        Browser.go(page, "/people/" + id);
        see(page.getByText(say.of("Pidió que no le llamemos ni le mandemos mensajes.", "Asked not to be called or texted.")));
        assertThat(page.locator("a[href^='tel:'], a[href^='sms:']")).hasCount(0);
        check(page, "who asked not to be called");
    }

    private String personWho(String outcome) {
        return called.entrySet().stream().filter(call -> call.getValue().equals(outcome)).findFirst().orElseThrow().getKey();
    }

    private static Map<String, Integer> progress(String list) {
        var counts = new TreeMap<String, Integer>();
        lucia.get("/api/v1/call-lists/" + list).expect(200).json().path("progress").properties().forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private void tap(Locator what) {
        taps++;
        what.click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator person(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2).setName(name).setExact(true));
    }

    private static Locator before(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }

    private static void see(Locator what) {
        assertThat(what).isVisible(PATIENT);
    }

    private static void check(Page page, String what) {
        Browser.assertAccessible(page, what);
        Browser.assertFits(page, what);
    }
}
