package org.vecindad.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A church basement has no signal: ten people are taken along, called, and what came of it arrives once. */
class TonightPackTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int PEOPLE = 10;
    private static final String PIN = "740215";
    private static final String NOTE = "Trae a su prima Citlalmina";

    private static Browser browser;
    private static Person lucia;
    private final List<String> phones = new ArrayList<>();

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
    void callsWithoutASignalAndArrivesOnce(String language) {
        var say = new Words(language);
        String family = Coalition.word("Canaria");
        var people = neighbors(family);
        String list = lucia.post("/api/v1/call-lists", Map.of("title", "Sótano " + family, "committee_id", Coalition.committeeOf(lucia), "ask", "¿Vienes el jueves?",
            "script", Map.of("es", "Hola {nombre}", "en", "Hi {name}"), "people", Map.of("person_ids", people))).expect(201).id();
        var page = browser.open(Browser.PHONE, language);
        page.addInitScript("addEventListener('click', event => event.target.closest('a[href^=\"tel:\"]') && event.preventDefault())");
        Browser.login(page, "lucia");

        takesThemAlong(page, say, list);
        assertThat(withCallers(list)).as("nobody else is given them").isEqualTo(PEOPLE);
        page.context().setOffline(true);
        page.reload();
        unlocks(page, say);
        List<String> called = callsThree(page, say, family);
        correctsTheSecond(page, say, called.get(1));
        check(page, "what was written");
        page.reload();
        unlocks(page, say);
        assertThat(page.getByText(say.of("por enviar", "to be sent"), new Page.GetByTextOptions().setExact(true))).hasCount(3);
        assertSealed(page, family);

        page.context().setOffline(false);
        page.evaluate("dispatchEvent(new Event('online')); dispatchEvent(new Event('online')); document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(page.getByText(say.of("enviada", "sent"), new Page.GetByTextOptions().setExact(true))).hasCount(3);
        assertThat(outcomes(people)).containsExactlyInAnyOrder("no_answer -", "left_message -", "reached " + NOTE);
        assertSealed(page, family);

        removesThem(page, say);
        Patience.until("who was not called is given back", A_WHILE, () -> withCallers(list) == 0);
        assertThat(outcomes(people)).hasSize(3);
        Browser.close(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void nothingIsLeftAfterTheLogout(String language) {
        var say = new Words(language);
        String family = Coalition.word("Canaria");
        String list = lucia.post("/api/v1/call-lists", Map.of("title", "Sótano", "committee_id", Coalition.committeeOf(lucia), "people", Map.of("person_ids", neighbors(family)))).expect(201).id();
        var page = browser.open(Browser.PHONE, language);
        Browser.login(page, "lucia");
        takesThemAlong(page, say, list);

        logsOut(page, say);

        assertThat(left(page)).isEqualTo("[] [] 0 0");
        Patience.until("the people are given back", A_WHILE, () -> withCallers(list) == 0);
        Browser.go(page, "/tonight");
        see(page.getByText(say.of("No llevas a nadie", "Nobody is taken along")));
        check(page, "nobody taken along");
        Browser.close(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void whatIsTypedSurvivesAReloadAndGoesAtTheLogout(String language) {
        var say = new Words(language);
        String family = Coalition.word("Canaria");
        var page = browser.open(Browser.PHONE, language);
        Browser.login(page, "lucia");
        Browser.go(page, "/people/new");
        surname(page, say).fill(family);
        Patience.until("it is kept", A_WHILE, () -> page.evaluate(DRAFTS).equals(1));
        assertSealed(page, family);

        page.reload();

        see(page.getByText(say.of("Guardamos lo que habías escrito aquí.", "We kept what you had typed here.")));
        assertThat(surname(page, say)).hasValue(family);
        check(page, "what was kept");
        var another = page.context().newPage();
        Browser.go(another, "/people/new");
        assertThat(surname(another, say)).hasValue(family);
        another.close();

        logsOut(page, say);
        assertThat(left(page)).isEqualTo("[] [] 0 0");
        Browser.login(page, "lucia");
        Browser.go(page, "/people/new");
        assertThat(surname(page, say)).hasValue("");
        Browser.close(page);
    }

    private List<String> neighbors(String family) {
        var people = new ArrayList<String>();
        for (int number = 0; number < PEOPLE; number++) {
            String phone = Coalition.phone();
            phones.add(phone);
            people.add(Coalition.person(lucia, Map.of("given_name", "Persona " + (char) ('A' + number), "family_name", family, "preferred_language", "es",
                "phones", List.of(Map.of("number", phone, "type", "mobile")))));
        }
        return people;
    }

    private static void takesThemAlong(Page page, Words say, String list) {
        Browser.go(page, "/calls/" + list);
        button(page, say.of("Llevar para esta noche", "Take along for tonight")).click();
        page.getByLabel(say.of("Elige un PIN", "Choose a PIN")).fill("123456");
        page.getByLabel(say.of("El mismo PIN otra vez", "The same PIN again")).fill("123456");
        button(page, say.of("Llevarlas", "Take them along")).click();
        see(page.getByText(say.of("Es el primero que cualquiera probaría", "This is the first one anybody would try")));
        check(page, "taking along");
        page.getByLabel(say.of("Elige un PIN", "Choose a PIN")).fill(PIN);
        page.getByLabel(say.of("El mismo PIN otra vez", "The same PIN again")).fill(PIN);
        button(page, say.of("Llevarlas", "Take them along")).click();
        see(page.getByText(say.of("10 personas están en este teléfono. Funciona sin señal.", "10 people are on this phone. It works without a signal.")));
        assertThat(page).hasURL(Pattern.compile("/tonight$"));
    }

    private static void unlocks(Page page, Words say) {
        var pin = page.getByLabel("PIN", new Page.GetByLabelOptions().setExact(true));
        pin.fill("999888");
        check(page, "the PIN");
        button(page, say.of("Abrir", "Open")).click();
        see(page.getByText(say.of("Ese no es el PIN. Quedan 4 intentos", "That is not the PIN. 4 tries left")));
        pin.fill(PIN);
        button(page, say.of("Abrir", "Open")).click();
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(Pattern.compile("^Sótano"))));
    }

    /** In two taps each, as with a signal. */
    private static List<String> callsThree(Page page, Words say, String family) {
        var called = new ArrayList<String>();
        check(page, "a call without a signal");
        called.add(whoIsNext(page, family, called));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(say.of("^Llamar \\(", "^Call \\(")))).click();
        button(page, say.of("No contestó", "No answer")).click();
        called.add(whoIsNext(page, family, called));
        button(page, say.of("No contestó", "No answer")).click();
        called.add(whoIsNext(page, family, called));
        button(page, say.of("Contestó", "Reached")).click();
        page.getByLabel(say.of("Nota", "Note"), new Page.GetByLabelOptions().setExact(true)).fill(NOTE);
        button(page, say.of("Sí", "Yes")).click();
        whoIsNext(page, family, called);
        return called;
    }

    private static String whoIsNext(Page page, String family, List<String> called) {
        var heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2).setName(Pattern.compile("^Persona . " + family)));
        for (String before : called) {
            assertThat(heading).not().hasText(before);
        }
        see(heading);
        return heading.innerText();
    }

    private static void correctsTheSecond(Page page, Words say, String name) {
        button(page, say.of("Corregir lo que anotaste de ", "Correct what you wrote about ") + name).click();
        page.getByLabel(say.of("Cómo te fue", "How it went")).last().selectOption("left_message");
        check(page, "a correction");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say.of("Guardar", "Save")).setExact(true)).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        see(page.getByText(Pattern.compile("^" + say.of("Dejé mensaje", "Left a message") + " · ")));
    }

    private static void removesThem(Page page, Words say) {
        button(page, say.of("Quitar de este teléfono", "Remove from this phone")).click();
        see(page.getByText(say.of("Todo lo que anotaste ya se envió.", "Everything you wrote down has been sent.")));
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say.of("Quitar de este teléfono", "Remove from this phone"))).click();
        see(page.getByText(say.of("No llevas a nadie", "Nobody is taken along")));
    }

    private static void logsOut(Page page, Words say) {
        Browser.go(page, "/settings");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Cerrar sesión", "Log out")).setExact(true)).click();
        see(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^(Entrar|Log in)$"))));
    }

    private static int withCallers(String list) {
        return lucia.get("/api/v1/call-lists/" + list).expect(200).json().path("progress").path("with_callers").asInt();
    }

    /** Every conversation with these people, as outcome and note. */
    private static List<String> outcomes(List<String> people) {
        var all = new ArrayList<String>();
        for (String person : people) {
            lucia.get("/api/v1/people/" + person + "/conversations").expect(200).json().path("items")
                .forEach(made -> all.add(made.path("outcome").asText() + " " + made.path("note").asText("-")));
        }
        return all;
    }

    private void assertSealed(Page page, String family) {
        String dump = (String) page.evaluate(DUMP);
        assertThat(dump).as("the dump reads what lies there").contains("vecindad", "owner");
        assertThat(dump).doesNotContain(family).doesNotContain("Persona").doesNotContain("Citlalmina").doesNotContain("Hola {nombre}").doesNotContain("api/v1");
        phones.forEach(phone -> assertThat(dump).doesNotContain(phone));
    }

    /** How far a page was scrolled is the router's to keep, and nobody's secret. */
    private static Object left(Page page) {
        return page.evaluate("async () => [JSON.stringify((await indexedDB.databases()).map(one => one.name)), JSON.stringify(await caches.keys()), "
            + "(await navigator.serviceWorker.getRegistrations()).length, Object.keys(sessionStorage).filter(key => !key.startsWith('tsr-scroll')).length].join(' ')");
    }

    private static final String DRAFTS = "() => new Promise(found => { const asked = indexedDB.open('vecindad'); asked.onsuccess = () => { const db = asked.result; "
        + "const count = db.transaction('drafts').objectStore('drafts').count(); count.onsuccess = () => { db.close(); found(count.result); }; }; })";

    /** All of IndexedDB with its bytes as letters, both storages, and every address and body in the caches. */
    private static final String DUMP = """
        async () => {
          const letters = value => value instanceof CryptoKey ? 'key ' + value.extractable : value instanceof ArrayBuffer ? letters(new Uint8Array(value))
            : ArrayBuffer.isView(value) ? new TextDecoder('latin1').decode(value) + new TextDecoder('utf-16').decode(value)
            : typeof value === 'object' && value ? Object.entries(value).map(([name, part]) => name + '=' + letters(part)).join(' ') : String(value)
          const answer = asked => new Promise((done, failed) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error) })
          const lines = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
          for (const { name } of await indexedDB.databases()) {
            const db = await answer(indexedDB.open(name))
            for (const store of db.objectStoreNames) {
              const read = db.transaction(store).objectStore(store)
              const [keys, values] = await Promise.all([answer(read.getAllKeys()), answer(read.getAll())])
              lines.push(name, store, ...keys.map(String), ...values.map(letters))
            }
            db.close()
          }
          for (const name of await caches.keys()) {
            const cache = await caches.open(name)
            for (const request of await cache.keys()) lines.push(request.url, request.url.includes('/assets/') ? '' : await (await cache.match(request)).text())
          }
          return lines.join('\\n')
        }""";

    private static Locator surname(Page page, Words say) {
        return page.getByLabel(say.of("Apellidos", "Family name"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void see(Locator what) {
        assertThat(what).isVisible(PATIENT);
    }

    private static void check(Page page, String what) {
        Browser.assertAccessible(page, what);
        Browser.assertFits(page, what);
    }
}
