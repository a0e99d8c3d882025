package org.vecindad.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRulesTest {

    enum Kind { KNOW_YOUR_RIGHTS, OTHER }

    record Inner(String givenName) {
    }

    record Body(UUID id, Kind kind, Instant startsAt, Integer capacity, List<Inner> people) {
    }

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void customize() {
        json.registerModule(new JavaTimeModule());
        new JsonRules().customize(json);
    }

    @Test
    void speaksSnakeCaseAndLowerSnakeEnums() throws JsonProcessingException {
        var body = new Body(null, Kind.KNOW_YOUR_RIGHTS, Instant.EPOCH, 3, List.of(new Inner("Ana")));

        assertThat(json.writeValueAsString(body)).isEqualTo("""
            {"kind":"know_your_rights","starts_at":"1970-01-01T00:00:00Z","capacity":3,"people":[{"given_name":"Ana"}]}""");
        assertThat(json.readValue(json.writeValueAsString(body), Body.class)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"raid"}                       | /kind | not_one_of
        {"kind":1}                            | /kind | not_one_of
        {"id":"7"}                            | /id | not_an_id
        {"starts_at":"tomorrow"}              | /starts_at | not_a_date_time
        {"capacity":"ten"}                    | /capacity | not_a_number
        {"capacity":"10"}                     | /capacity | not_a_number
        {"people":[{"given_name":"a"},{"birth_date":"x"}]} | /people/1/birth_date | unknown_property
        {"kind":                              | `` | not_json
        {"capacity":1,"capacity":2}           | `` | duplicate_property
        """)
    void saysWhereAndWhatIsWrong(String body, String pointer, String code) {
        var refused = catchThrowableOfType(JsonProcessingException.class, () -> json.readValue(body, Body.class));

        assertThat(JsonViolations.of(refused)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.pointer()).startsWith(pointer == null ? "" : pointer);
        });
    }

    @Test
    void refusesABombOfNesting() {
        String bomb = "[".repeat(10_000);

        assertThat(JsonViolations.of(catchThrowableOfType(JsonProcessingException.class, () -> json.readTree(bomb)))).extracting(Violation::code).containsExactly("too_deep_or_too_long");
    }

    @Test
    void neverRepeatsWhatWasSent() {
        var refused = catchThrowableOfType(JsonProcessingException.class, () -> json.readValue("{\"id\":\"María Núñez\"}", Body.class));

        assertThat(JsonViolations.of(refused).toString()).doesNotContain("Núñez");
    }
}
