package org.vecindad.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Debian's Chromium, as somebody's phone or desk. Remembers every complaint of the content security policy. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESK = 1280;
    private static final int PATIENCE_MS = 60_000;
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browser() {
        // the browser is Debian's, Playwright's own is not downloaded
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setHeadless(true).setArgs(FLAGS));
    }

    Page open(int width, String language, ColorScheme scheme) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900)
            .setLocale(language.equals("es") ? "es-MX" : "en-US").setColorScheme(scheme).setTimezoneId("America/Los_Angeles"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("TrustedHTML") || message.text().contains("Trusted Type")) {
                complaints.add(message.text());
            }
        });
        return context.newPage();
    }

    Page open(int width, String language) {
        return open(width, language, ColorScheme.LIGHT);
    }

    /** Through the button on the first page and Keycloak's own page. */
    static void login(Page page, String username) {
        page.navigate(RunningSystem.gateway() + "/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^(Entrar|Log in)$"))).click();
        page.locator("#username").fill(username);
        page.locator("#password").fill("solidaridad");
        page.locator("#kc-login, button[type=submit], input[type=submit]").first().click();
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
    }

    static void go(Page page, String path) {
        page.navigate(RunningSystem.gateway() + path);
        settle(page);
    }

    /** What is still loading is grey lines with this name; a screen without them says what it has to say. */
    static void settle(Page page) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first().waitFor();
        assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^(Cargando|Loading)…$")))).hasCount(0);
    }

    static void assertAccessible(Page page, String what) {
        var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())).as("axe on " + what).isEmpty();
    }

    static void assertFits(Page page, String what) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue()).as("horizontal scroll of " + what).isZero();
    }

    void assertPolicyKept() {
        assertThat(complaints).as("violations of the content security policy").isEmpty();
    }

    static void close(Page page) {
        BrowserContext context = page.context();
        context.close();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
