package org.vecindad.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vecindad.contacts.OnRealEngines;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.sight.Reason;
import org.vecindad.contacts.sight.Scope;
import org.vecindad.contacts.sight.Sight;

import jakarta.inject.Inject;

/** A start may begin with what was kept of the index; only while its key stands, and only if it is whole. */
@OnRealEngines
class IndexSnapshotTest {

    private static final Scope EVERYTHING = new Scope(true, Set.of());
    private static final String NAME = "Quetzalxochitlteca";
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID GONE = UUID.randomUUID();
    private static final Sight SEEN = new Sight(PERSON, UUID.randomUUID(), Reason.CARE, UUID.randomUUID(), null);

    @Inject
    Replicas replicas;

    @Inject
    SnapshotKey key;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void keepSomebody() {
        file = folder.resolve("people.index");
        var index = replicas.beginningWith(file);
        index.putAll(List.of(entry(PERSON, 3, NAME), entry(GONE, 1, "Someone")));
        index.remove(GONE);
        index.keep("up to here");
    }

    @Test
    void whoWasKeptIsFoundAgain() {
        var next = replicas.beginningWith(file);

        next.everyoneIsReadIn();
        assertThat(next.beganWith()).contains("up to here");
        assertThat(next.find(PeopleQuery.all(EVERYTHING).text("xochitl")).rows()).extracting(PersonRow::id).containsExactly(PERSON);
        assertThat(next.size()).isEqualTo(1);
    }

    @Test
    void nothingOfThemCanBeReadInTheFile() throws IOException {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase(NAME).doesNotContain("up to here");
    }

    @Test
    void withItsKeyGoneItDoesNotOpen() {
        key.destroy();

        assertBeginsEmpty();
    }

    @Test
    void aDamagedFileDoesNotOpen() throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertBeginsEmpty();
    }

    @Test
    void aFileThatWasCutShortDoesNotOpen() throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));

        assertBeginsEmpty();
    }

    @Test
    void whoDiffersFromWhatIsExpectedIsNamed() {
        var next = replicas.beginningWith(file);
        var asItIs = Expected.at(PERSON, 3, List.of(SEEN));
        var another = new Sight(PERSON, UUID.randomUUID(), Reason.CARE, UUID.randomUUID(), null);

        assertThat(next.differing(List.of(asItIs, Expected.absent(GONE)))).isEmpty();
        assertThat(next.differing(List.of(Expected.at(PERSON, 4, List.of(SEEN))))).containsExactly(PERSON);
        assertThat(next.differing(List.of(Expected.at(PERSON, 3, List.of())))).containsExactly(PERSON);
        assertThat(next.differing(List.of(Expected.at(PERSON, 3, List.of(SEEN, another))))).containsExactly(PERSON);
        assertThat(next.differing(List.of(Expected.absent(PERSON)))).containsExactly(PERSON);
        assertThat(next.differing(List.of(Expected.at(GONE, 1, List.of())))).containsExactly(GONE);
    }

    private void assertBeginsEmpty() {
        var next = replicas.beginningWith(file);
        assertThat(next.beganWith()).isEmpty();
        assertThat(next.size()).isZero();
    }

    private static IndexEntry entry(UUID id, long version, String name) {
        return IndexEntry.of(id, version, PersonDraft.named(name, "Ruiz"), id.equals(PERSON) ? List.of(SEEN) : List.of());
    }
}
