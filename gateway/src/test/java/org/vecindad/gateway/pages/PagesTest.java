package org.vecindad.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vecindad.gateway.testing.Browser;
import org.vecindad.gateway.testing.StandInService;
import org.vecindad.gateway.testing.StandIns;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class PagesTest {

    private static final String ID = "0190a3f0-0000-7000-8000-000000000001";
    private static final String EVENT = """
        {"id":"%s","title":{"en":"Know your <script>alert(1)</script> rights","es":"Conoce tus derechos"},"description":{"en":"Bring \\"friends\\" & neighbors"},
         "kind":"know_your_rights","starts_at":"2026-12-05T02:30:00Z","ends_at":"2026-12-05T04:00:00Z","timezone":"America/Los_Angeles",
         "place":{"name":"Centro","address_lines":["24th St"],"locality":"San Francisco"},"online_url":"javascript:alert(1)","hosts":["Comité Mission"],"state":"%s"}""";
    private static final String DIRECTORY = """
        {"items":[{"id":"%s","name":"Panadería <La Unión>","type":"small_business","languages":["es"],"service_area":["94110","Mission"],"website":"javascript:alert(1)",
         "pledges":[{"kind":"fourth_amendment_workplace","signed_on":"2026-01-15"},{"kind":"Puerta cerrada","signed_on":"2026-01-15"}]}],"next":"bmV4dA"}""".formatted(ID);
    private static final String OPENAPI = """
        {"openapi":"3.1.0","paths":{"/api/v1/%1$s":{"get":{"summary":"List <b>them</b>","parameters":[{"name":"limit","in":"query","schema":{"type":"integer"}}],
         "responses":{"200":{"description":"OK","content":{"application/json":{"schema":{"$ref":"#/components/schemas/%1$sView"}}}}}}}},
         "components":{"schemas":{"%1$sView":{"type":"object","properties":{"id":{"type":"string","format":"uuid"}}}}}}""";

    @TestHTTPResource
    URI gateway;

    @BeforeEach
    void calm() {
        StandIns.calm();
    }

    private static void announce(String state) {
        StandIns.EVENTS.answer = (exchange, asked) -> StandInService.json(exchange, 200, EVENT.formatted(ID, state), Map.of());
    }

    @Test
    void aPublicEventIsAPageInTheReadersLanguage() {
        announce("planned");
        var visitor = new Browser(gateway);

        var spanish = visitor.get("/e/" + ID, "Accept-Language", "es-MX,es;q=0.9,en;q=0.8");
        var english = visitor.get("/e/" + ID + "?language=en", "Accept-Language", "es");

        assertThat(spanish.status()).isEqualTo(200);
        assertThat(spanish.body()).contains("lang=\"es\"").contains("<h1>Conoce tus derechos</h1>").contains("viernes, 4 de diciembre de 2026")
                .contains("Organiza").contains("Comité Mission").contains("og:title").contains("/public/v1/events/" + ID + ".ics");
        assertThat(english.body()).contains("lang=\"en\"").contains("Friday, December 4, 2026").contains("24th St, San Francisco");
    }

    @Test
    void aPageWritesNothingButText() {
        announce("planned");

        var page = new Browser(gateway).get("/e/" + ID + "?language=en").body();

        assertThat(page).doesNotContain("<script").doesNotContain("javascript:").contains("Know your &lt;script&gt;").contains("Bring &quot;friends&quot; &amp; neighbors");
    }

    @Test
    void aCancelledEventSaysSo() {
        announce("cancelled");

        assertThat(new Browser(gateway).get("/e/" + ID + "?language=en").body()).contains("has been cancelled").doesNotContain(".ics");
    }

    @Test
    void whatIsNotPublicDoesNotExist() {
        StandIns.EVENTS.answer = (exchange, asked) -> StandInService.json(exchange, 404, "{}", Map.of());

        assertThat(new Browser(gateway).get("/e/" + ID + "?language=es").body()).contains("No existe ese evento");
        assertThat(new Browser(gateway).get("/e/" + ID).status()).isEqualTo(404);
        assertThat(new Browser(gateway).get("/e/nonsense").status()).isEqualTo(404);
    }

    @Test
    void aServiceThatIsDownIsSaidKindly() {
        StandIns.EVENTS.die();

        var page = new Browser(gateway).get("/e/" + ID + "?language=es");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotNull();
        assertThat(page.body()).contains("Inténtalo de nuevo");
    }

    @Test
    void whoAgreedToBeNamedIsListedInTheReadersLanguage() {
        StandIns.CONTACTS.answer = (exchange, asked) -> StandInService.json(exchange, 200, DIRECTORY, Map.of());
        var visitor = new Browser(gateway);

        var spanish = visitor.get("/directory?language=es");
        var english = visitor.get("/directory?language=en&cursor=abc");

        assertThat(spanish.status()).isEqualTo(200);
        assertThat(spanish.header("Cache-Control")).doesNotContain("max-age");
        assertThat(spanish.body()).contains("<h2>Panadería &lt;La Unión&gt;</h2>").contains("Pequeño negocio").contains("español").contains("94110, Mission")
                .contains("Lugar de trabajo de la Cuarta Enmienda").contains("desde el 15 de enero de 2026").contains("Puerta cerrada").contains("cursor=bmV4dA")
                .doesNotContain("<script").doesNotContain("javascript:");
        assertThat(english.body()).contains("Small business").contains("Fourth Amendment workplace").contains("since January 15, 2026");
        assertThat(StandIns.CONTACTS.asked.getLast().uri()).isEqualTo("/api/v1/public/organizations?limit=50&cursor=abc");
    }

    @Test
    void anEmptyOrUnreachableDirectoryIsSaidKindly() {
        StandIns.CONTACTS.answer = (exchange, asked) -> StandInService.json(exchange, 200, "{\"items\":[]}", Map.of());
        assertThat(new Browser(gateway).get("/directory?language=es&cursor=%22%3E").body()).contains("Todavía no hay nadie");

        StandIns.CONTACTS.die();

        assertThat(new Browser(gateway).get("/directory?language=es").status()).isEqualTo(503);
    }

    @Test
    void everyProblemHasAPage() {
        var visitor = new Browser(gateway);

        assertThat(visitor.get("/problems/version_stale?language=en").body()).contains("Somebody changed this");
        assertThat(visitor.get("/problems/version_stale?language=es").body()).contains("Alguien cambió esto");
        assertThat(visitor.get("/problems/something_new?language=en").body()).contains("something_new");
        assertThat(visitor.get("/problems/Bad%3Cb%3E").status()).isEqualTo(404);
    }

    @Test
    void theApiIsOneDocumentAndOnePage() {
        StandIns.CONTACTS.answer = (exchange, asked) -> StandInService.json(exchange, 200, OPENAPI.formatted("people"), Map.of());
        StandIns.COMMITTEES.answer = (exchange, asked) -> StandInService.json(exchange, 200, OPENAPI.formatted("committees"), Map.of());
        StandIns.EVENTS.die();
        var visitor = new Browser(gateway);

        var document = visitor.get("/api/v1/openapi");
        var yaml = visitor.get("/api/v1/openapi", "Accept", "application/yaml");
        var page = visitor.get("/api?language=es");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.json().getJsonObject("paths").fieldNames()).containsExactly("/api/v1/clients", "/api/v1/clients/{id}", "/api/v1/clients/{id}/secret",
            "/api/v1/committees", "/api/v1/people");
        assertThat(document.json().getJsonObject("components").getJsonObject("securitySchemes").getJsonObject("client").toString()).contains("people:read").contains("/token");
        assertThat(document.json().getJsonObject("components").getJsonObject("schemas").fieldNames()).contains("Problem", "peopleView");
        assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(yaml.body()).contains("openapi: \"3.1.0\"");
        assertThat(page.body()).contains("La API de Vecindad").contains("/api/v1/people").contains("List &lt;b&gt;them").contains("client_credentials").doesNotContain("<script");
    }
}
