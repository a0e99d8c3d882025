package org.vecindad.chassis.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The key-encryption key and the blind-index key in one file of mode 0400: two Tink keysets, a line each. Whoever loses it loses every name, so it is never overwritten
 * by a new one, only extended by {@link #rotate}.
 */
public final class KeyFile implements KeyEncryption {

    private final Path path;
    private volatile KeysetHandle wrapping;
    private volatile Aead aead;
    private final KeysetHandle blinding;

    private KeyFile(Path path, KeysetHandle wrapping, KeysetHandle blinding) throws GeneralSecurityException {
        this.path = path;
        this.blinding = blinding;
        use(wrapping);
    }

    /** @param create whether a missing file may be made; false once anything was sealed, since a new key opens nothing old */
    public static KeyFile open(Path path, boolean create) {
        try {
            AeadConfig.register();
            MacConfig.register();
            if (Files.notExists(path)) {
                if (!create) {
                    throw new IllegalStateException("The key file " + path + " is missing, but there is sealed data that only it opens. Put your copy back.");
                }
                return created(path);
            }
            var lines = Files.readAllLines(path);
            return new KeyFile(path, parse(lines.get(0)), parse(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + path + " cannot be read", e);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("The key file " + path + " is damaged. Put your copy back.", e);
        }
    }

    private static KeyFile created(Path path) throws GeneralSecurityException, IOException {
        var file = new KeyFile(path, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        Files.createDirectories(path.toAbsolutePath().getParent());
        file.write(file.wrapping);
        return file;
    }

    @Override
    public byte[] wrap(byte[] dataKey, byte[] associatedData) {
        try {
            return aead.encrypt(dataKey, associatedData);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a data key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] associatedData) {
        try {
            return aead.decrypt(wrapped, associatedData);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a data key could not be unwrapped", e);
        }
    }

    @Override
    public synchronized void rotate() {
        try {
            var fresh = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary();
            var rotated = KeysetHandle.newBuilder(wrapping).addEntry(fresh).build();
            write(rotated);
            use(rotated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file could not be rotated", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file could not be rotated", e);
        }
    }

    public BlindIndex blindIndex() {
        try {
            return new BlindIndex(blinding.getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void use(KeysetHandle keys) throws GeneralSecurityException {
        aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        wrapping = keys;
    }

    private void write(KeysetHandle keys) throws IOException, GeneralSecurityException {
        // written beside and moved, so that a crash leaves either the old file or the new one
        var beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(beside, List.of(serialized(keys), serialized(blinding)));
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("r--------"));
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }

    private static String serialized(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()).replaceAll("\\s*\n\\s*", "");
    }
}
