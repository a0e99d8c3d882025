package org.vecindad.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396, appendix A. */
class MergePatchTest {

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"a":"b"}               | {"a":"c"}             | {"a":"c"}
        {"a":"b"}               | {"b":"c"}             | {"a":"b","b":"c"}
        {"a":"b"}               | {"a":null}            | {}
        {"a":"b","b":"c"}       | {"a":null}            | {"b":"c"}
        {"a":["b"]}             | {"a":"c"}             | {"a":"c"}
        {"a":"c"}               | {"a":["b"]}           | {"a":["b"]}
        {"a":{"b":"c"}}         | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
        {"a":[{"b":"c"}]}       | {"a":[1]}             | {"a":[1]}
        {"e":null}              | {"a":1}               | {"e":null,"a":1}
        {}                      | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
        """)
    void mergesAsTheStandardSays(String target, String patch, String result) throws JsonProcessingException {
        assertThat(MergePatch.merged(json.readTree(target), json.readTree(patch))).isEqualTo(json.readTree(result));
    }
}
