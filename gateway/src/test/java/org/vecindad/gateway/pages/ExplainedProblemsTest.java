package org.vecindad.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vecindad.gateway.front.GatewayProblem;

/** The type of every problem leads to a page that says what it means. */
class ExplainedProblemsTest {

    private static final Pattern CONSTANT = Pattern.compile("(?m)^\\s+([A-Z][A-Z0-9_]+)\\(\\d{3}, ");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyProblemOfTheServicesAndOfTheGatewayIsExplained(String language) throws IOException {
        var explained = explained(language).stringPropertyNames();

        assertThat(explained).containsAll(ofTheServices());
        assertThat(explained).containsAll(Arrays.stream(GatewayProblem.values()).map(GatewayProblem::code).toList());
    }

    @Test
    void bothLanguagesExplainTheSame() throws IOException {
        assertThat(explained("es").stringPropertyNames()).isEqualTo(explained("en").stringPropertyNames());
    }

    private static Properties explained(String language) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/problems/" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    private static TreeSet<String> ofTheServices() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("../services"))) {
            files.filter(file -> file.toString().endsWith("Problem.java") && file.toString().contains("src/main/java")).forEach(file -> {
                try {
                    var constants = CONSTANT.matcher(Files.readString(file));
                    while (constants.find()) codes.add(constants.group(1).toLowerCase(Locale.ROOT));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(codes).as("where the services' problems are read").contains("not_found", "event_is_full");
        return codes;
    }
}
