package org.vecindad.committees.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vecindad.chassis.web.ProblemException;

class OutlineTest {

    private static final String SQUARE = "[[-122.43,37.75],[-122.40,37.75],[-122.40,37.77],[-122.43,37.75]]";

    @Test
    void aPolygonIsAnOutline() throws JsonProcessingException {
        var polygon = json("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE + "]}");

        assertThatCode(() -> Outline.check(polygon)).doesNotThrowAnyException();
    }

    @Test
    void aZoneInTwoPiecesIsAnOutline() throws JsonProcessingException {
        var pieces = json("{\"type\":\"MultiPolygon\",\"coordinates\":[[" + SQUARE + "],[" + SQUARE + "]]}");

        assertThatCode(() -> Outline.check(pieces)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"type\":\"Point\",\"coordinates\":[-122,37]}                                                        | not_one_of",
        "{\"type\":\"Polygon\",\"coordinates\":[[[-122,37],[-121,37],[-122,37]]]}                              | not_a_ring",
        "{\"type\":\"Polygon\",\"coordinates\":[[[-122,37],[-121,37],[-121,38],[-120,38]]]}                    | not_a_ring",
        "{\"type\":\"Polygon\",\"coordinates\":[[[37,-122],[37,-121],[38,-121],[37,-122]]]}                    | not_a_position",
        "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",1],[2,1],[2,2],[\"a\",1]]]}                            | not_a_position",
        "{\"type\":\"Polygon\",\"coordinates\":[]}                                                             | not_geojson",
        "{\"type\":\"Polygon\",\"coordinates\":\"x\"}                                                          | not_geojson",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]],\"properties\":{\"lives\":\"Ana\"}} | not_geojson",
        "[1]                                                                                                   | not_geojson"})
    void refusesWhatNoMapCanDraw(String geometry, String code) {
        assertThatThrownBy(() -> Outline.check(json(geometry)))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations().getFirst().code()).isEqualTo(code));
    }

    @Test
    void refusesMoreThanAPhoneCanDraw() throws JsonProcessingException {
        String many = IntStream.range(0, 2_001).mapToObj(i -> "[0,0]").collect(Collectors.joining(","));
        var huge = json("{\"type\":\"Polygon\",\"coordinates\":[[" + many + "]]}");

        assertThatThrownBy(() -> Outline.check(huge))
            .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.violations().getFirst().code()).isEqualTo("too_long"));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
