package org.vecindad.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lead does in an evening, in the browser, by what is written on the screen. */
class LeadsEveningTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENT = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

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
    void bringsInContactsFindsThemAndMeetsThemAtTheDoor(int width, String language) {
        var say = new Words(language);
        String family = Coalition.word("Peña");
        var page = browser.open(width, language);
        Browser.login(page, "lucia");
        see(page.getByText("Comité de Defensa del Barrio Mission").first());

        imports(page, say, family);
        find(page, say, family);
        String event = plan(page, say, family);
        signUpUntilSomeoneWaits(page, say, family);
        checkIn(page, say, family);
        walkIn(page, say, event);
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void anotherLeadFindsNothingAndIsToldWhomToAsk(String language) {
        var lucia = Person.login("lucia");
        String name = Coalition.word("Oculta");
        String id = Coalition.person(lucia, java.util.Map.of("given_name", name));
        var page = browser.open(Browser.PHONE, language);
        Browser.login(page, "beto");

        Browser.go(page, "/people/" + id);
        see(page.getByText(Pattern.compile("no está compartid|not shared with you")).first());

        Browser.go(page, "/people");
        page.getByRole(AriaRole.SEARCHBOX).first().fill(name);
        see(page.getByText(Pattern.compile("No se encontró a nadie|Nobody (was )?found")).first());
        assertThat(page.getByText(name)).not().isVisible();
        Browser.close(page);
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void losesNothingWhenTheSessionEnds(String language) {
        var say = new Words(language);
        var page = browser.open(Browser.PHONE, language);
        Browser.login(page, "lucia");
        Browser.go(page, "/people/new");
        String name = Coalition.word("Perdurable");
        page.getByLabel(say.of("Nombre", "Given name")).fill(name);
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Guardar", "Save")).setExact(true)).click();

        see(page.getByRole(AriaRole.DIALOG));
        assertThat(page.getByLabel(say.of("Nombre", "Given name"))).hasValue(name);
        assertThat((String) page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")).as("nothing typed is kept on the device").doesNotContain(name);
        Browser.close(page);
    }

    private static void imports(Page page, Words say, String family) {
        Browser.go(page, "/imports/new");
        String sheet = "\uFEFFNombre;Apellidos;Celular;Correo;Fecha de nacimiento\r\nMaría José;" + family + " Núñez;" + Coalition.phone() + ";;1990-01-01\r\n"
            + "Wilmer;" + family + ";;w" + family.toLowerCase().replace("ñ", "n") + "@example.org;\r\nInés;" + family + ";;;\r\n;;;sin-correo;\r\n";
        page.locator("input[type=file]").setInputFiles(new FilePayload("contactos.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        see(page.getByText("Fecha de nacimiento").first());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Importar|Import) 3 "))).click();
        see(page.getByText(say.of("Terminada", "Done")).first());
        see(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("rechazadas|refused"))).first());
    }

    private static void find(Page page, Words say, String family) {
        Browser.go(page, "/people");
        page.getByRole(AriaRole.SEARCHBOX).first().fill(plain(family) + " nunez");
        see(page.getByText("María José " + family + " Núñez").first());
        page.getByText("María José " + family + " Núñez").first().click();
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).filter(new Locator.FilterOptions().setHasText(family)));
        assertThat(page.url()).as("no name in an address").doesNotContain(plain(family));
    }

    private static String plan(Page page, Words say, String family) {
        Browser.go(page, "/events/new");
        page.getByLabel(say.of("Título", "Title")).first().fill("Taller " + family);
        page.getByLabel(Pattern.compile("^(Lugares|Seats)")).fill("2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Planear el evento", "Plan the event"))).click();
        see(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Taller " + family)));
        return page.url();
    }

    private static void signUpUntilSomeoneWaits(Page page, Words say, String family) {
        for (String given : new String[] {"María José", "Wilmer", "Inés"}) {
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(say.of("Inscribir a alguien", "Sign someone up"))).fill(given + " " + family);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + given))).first().click();
            see(page.getByText(Pattern.compile(given + ".*(inscribió|lista de espera|signed up|waiting list)|(inscribió).*" + given)).first());
        }
        see(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say.of("En espera (1)", "Waiting (1)"))));
    }

    private static void checkIn(Page page, Words say, String family) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Wilmer " + family)).setExact(false)).first().click();
        see(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say.of("Llegaron (1)", "Here (1)"))));
    }

    private static void walkIn(Page page, Words say, String event) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say.of("Llegó sin inscripción", "Walk-in"))).click();
        String name = Coalition.word("Nueva");
        page.getByLabel(say.of("Nombre", "Name")).fill(name);
        page.getByLabel(say.of("Teléfono", "Phone")).fill(Coalition.phone());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Agregar y registrar llegada", "Add and check in"))).dblclick();
        see(page.getByText(name).first());
        page.navigate(event);
        see(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say.of("Llegaron (2)", "Here (2)"))));
    }

    private static void see(Locator what) {
        assertThat(what).isVisible(PATIENT);
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase();
    }
}
