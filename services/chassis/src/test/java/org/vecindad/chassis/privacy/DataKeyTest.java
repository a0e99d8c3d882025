package org.vecindad.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final Place IDENTITY = new Place("person", "identity", "identity");
    private final UUID owner = UUID.randomUUID();
    private final byte[] raw = DataKey.random();
    private final DataKey key = new DataKey(owner, "identity", raw);

    @Test
    void opensWhatItSealed() {
        byte[] sealed = key.seal(IDENTITY, "Núñez".getBytes());

        assertThat(key.open(IDENTITY, sealed)).isEqualTo("Núñez".getBytes());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("ez");
    }

    @Test
    void doesNotOpenAValueMovedToAnotherRow() {
        byte[] sealed = key.seal(IDENTITY, "x".getBytes());
        var sameKeyOtherRow = new DataKey(UUID.randomUUID(), "identity", raw);

        assertThatThrownBy(() -> sameKeyOtherRow.open(IDENTITY, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenAValueMovedToAnotherColumn() {
        byte[] sealed = key.seal(IDENTITY, "x".getBytes());

        assertThatThrownBy(() -> key.open(new Place("person", "note", "identity"), sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void isNotUsedForAnotherRetentionClass() {
        assertThatThrownBy(() -> key.seal(new Place("person", "note", "note"), "x".getBytes())).isInstanceOf(IllegalArgumentException.class);
    }
}
