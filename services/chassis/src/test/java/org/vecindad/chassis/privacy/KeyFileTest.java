package org.vecindad.chassis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        KeyFile.open(folder.resolve("keys/one.key"), true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/one.key")))).isEqualTo("r--------");
    }

    @Test
    void isNotReplacedWhenSealedDataNeedsTheOldOne() {
        assertThatThrownBy(() -> KeyFile.open(folder.resolve("lost.key"), false)).isInstanceOf(IllegalStateException.class).hasMessageContaining("missing");
    }

    @Test
    void opensAfterRotationWhatWasWrappedBefore() {
        var path = folder.resolve("one.key");
        var key = DataKey.random();
        var before = KeyFile.open(path, true);
        byte[] wrapped = before.wrap(key, "a".getBytes());

        before.rotate();
        var after = KeyFile.open(path, false);

        assertThat(after.unwrap(wrapped, "a".getBytes())).isEqualTo(key);
        // the first five bytes name the key that wrapped
        assertThat(java.util.Arrays.copyOf(after.wrap(key, "a".getBytes()), 5)).isNotEqualTo(java.util.Arrays.copyOf(wrapped, 5));
    }

    @Test
    void refusesAKeyThatWasWrappedForSomeoneElse() {
        var file = KeyFile.open(folder.resolve("one.key"), true);
        byte[] wrapped = file.wrap(DataKey.random(), "a".getBytes());

        assertThatThrownBy(() -> file.unwrap(wrapped, "b".getBytes())).isInstanceOf(SealBroken.class);
    }

    @Test
    void blindsTheSameTextDifferentlyByKindAndByFile() {
        var one = KeyFile.open(folder.resolve("one.key"), true).blindIndex();
        var two = KeyFile.open(folder.resolve("two.key"), true).blindIndex();

        assertThat(one.of("phone", "+15105550123")).hasSize(16).isEqualTo(KeyFile.open(folder.resolve("one.key"), false).blindIndex().of("phone", "+15105550123"));
        assertThat(one.of("phone", "x")).isNotEqualTo(one.of("email", "x")).isNotEqualTo(two.of("phone", "x"));
    }
}
