package org.vecindad.contacts.sealing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.vecindad.chassis.privacy.BlindIndex;
import org.vecindad.chassis.privacy.KeyEncryption;
import org.vecindad.chassis.privacy.KeyFile;
import org.vecindad.chassis.privacy.Keyring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.nio.file.Path;

/** The keys as beans. A missing key file is made only while nothing was ever sealed. */
@Singleton
class Keys {

    private final KeyFile file;
    private final Keyring keyring;

    Keys(@ConfigProperty(name = "vecindad.key-file") Path path, @DataSource("keyring") AgroalDataSource database) {
        file = KeyFile.open(path, !Keyring.holdsKeys(database));
        keyring = new Keyring(database, file);
    }

    @Produces
    @Singleton
    KeyEncryption encryption() {
        return file;
    }

    @Produces
    @Singleton
    BlindIndex blindIndex() {
        return file.blindIndex();
    }

    @Produces
    @Singleton
    Keyring keyring() {
        return keyring;
    }
}
