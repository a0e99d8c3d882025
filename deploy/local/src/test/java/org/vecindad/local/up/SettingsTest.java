package org.vecindad.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path ROOT = Path.of("/somewhere/vecindad");

    @Test
    void everythingHasAUsualPlace() {
        var settings = settings(Map.of());

        assertThat(settings.data()).isEqualTo(ROOT.resolve(".vecindad"));
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/vecindad");
        assertThat(settings.demo()).isFalse();
    }

    @Test
    void everyPortCanBeMoved() {
        var settings = settings(Map.of("VECINDAD_PORT_GATEWAY", "9090", "VECINDAD_PORT_KAFKA", "9092", "VECINDAD_DATA", "/data"));

        assertThat(settings.publicUrl()).isEqualTo("http://localhost:9090");
        assertThat(settings.port(Part.KAFKA)).isEqualTo(9092);
        assertThat(settings.data()).isEqualTo(Path.of("/data"));
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> settings(Map.of("VECINDAD_PORT_EVENTS", "eighty"))).hasMessage("VECINDAD_PORT_EVENTS=eighty is no port");
        assertThatThrownBy(() -> settings(Map.of("VECINDAD_PORT_EVENTS", "70000"))).isInstanceOf(Trouble.class);
    }

    @Test
    void contactsMayBeGivenMoreToHold() {
        assertThat(settings(Map.of()).contactsHeap()).isEqualTo("384m");
        assertThat(settings(Map.of("VECINDAD_HEAP_CONTACTS", "1500m")).contactsHeap()).isEqualTo("1500m");
        assertThatThrownBy(() -> settings(Map.of("VECINDAD_HEAP_CONTACTS", "-Xmx9g"))).hasMessage("VECINDAD_HEAP_CONTACTS=-Xmx9g is no amount of memory");
    }

    @Test
    void refusesDemoLoginsWhereOthersCanReachThem() {
        assertThatThrownBy(() -> settings(Map.of("VECINDAD_HOST", "0.0.0.0"))).hasMessageContaining("demo logins are known to everyone");
        assertThatThrownBy(() -> settings(Map.of("VECINDAD_HOST", "192.0.2.7"))).isInstanceOf(Trouble.class);
        assertThat(settings(Map.of("VECINDAD_HOST", "127.0.0.1"))).isNotNull();
    }

    @Test
    void refusesAnArgumentItDoesNotKnow() {
        assertThatThrownBy(() -> Settings.of(ROOT, List.of("--dmeo"), Map.of())).hasMessageContaining("--dmeo");
        assertThat(Settings.of(ROOT, List.of("--demo"), Map.of()).demo()).isTrue();
    }

    private static Settings settings(Map<String, String> environment) {
        return Settings.of(ROOT, List.of(), environment);
    }
}
