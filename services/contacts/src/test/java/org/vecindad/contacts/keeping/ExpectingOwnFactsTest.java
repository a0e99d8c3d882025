package org.vecindad.contacts.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** An import of thousands hears its own facts back before it came to index everyone; reading them all again cost as much as the import. */
class ExpectingOwnFactsTest {

    private static final UUID PERSON = UUID.randomUUID();

    private final Indexing indexing = new Indexing(null, null, null, null);

    @Test
    void whatIsExpectedNeedNotBeReadAgain() {
        indexing.expect(Map.of(PERSON, 3L));

        assertThat(indexing.wrote(PERSON, 3)).isTrue();
    }

    @Test
    void aLaterVersionIsReadAlthoughAnEarlierOneWasExpected() {
        indexing.expect(Map.of(PERSON, 3L));

        assertThat(indexing.wrote(PERSON, 4)).isFalse();
    }

    @Test
    void anExpectationIsSpentByItsFact() {
        indexing.expect(Map.of(PERSON, 3L));
        indexing.wrote(PERSON, 3);

        assertThat(indexing.wrote(PERSON, 3)).isFalse();
    }
}
