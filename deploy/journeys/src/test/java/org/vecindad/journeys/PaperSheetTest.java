package org.vecindad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A paper sheet of thirty names, typed on a phone beside its photo: the hands stay on the keys, and seven taps do the rest. */
class PaperSheetTest {

    private static final int NAMES = 30;
    private static final byte[] PHOTO = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
    @CsvSource({"es", "en"})
    void becomesThirtyPeopleWithTheirConsent(String language) {
        var say = new Words(language);
        String family = Coalition.word("Papel");
        var page = browser.open(Browser.PHONE, language);
        Browser.login(page, "lucia");
        Browser.go(page, "/imports/sheet");
        int taps = 0;

        page.locator("input[type=file]").setInputFiles(new FilePayload("hoja.png", "image/png", PHOTO));
        taps++;
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(say.of("Tu foto de la hoja", "Your photo of the sheet")))).isVisible();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say.of("Nombre, fila 2", "Name, row 2"))).click();
        taps++;
        for (int i = 0; i < NAMES; i++) {
            page.keyboard().type("Persona " + family + " " + i);
            page.keyboard().press("Enter");
            page.keyboard().type(Coalition.phone());
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(say.of("Seguir con 30 personas", "Go on with 30 people"))).click();
        taps++;
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(say.of("Se apuntaron a algo", "They signed up for something"))).click();
        taps++;
        page.getByLabel(say.of("¿Dónde se apuntaron?", "Where did they sign up?")).fill("Taller del jueves");
        taps++;
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Importar|Import) 30 "))).click();
        taps++;

        PlaywrightAssertions.assertThat(page.getByText(say.of("Terminada", "Done")).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        PlaywrightAssertions.assertThat(page.getByText(Pattern.compile(say.of("Quedó anotado el «sí» de 30", "Written down for 30"))).first()).isVisible();
        assertThat(taps).isLessThanOrEqualTo(7);
        assertThat((String) page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")).as("nothing typed is kept on the device").doesNotContain(family);
        Browser.close(page);
    }
}
