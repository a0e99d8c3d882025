package org.vecindad.contacts.importing.staging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.chassis.privacy.Place;

/** The two keys of an import: one for what waits, destroyed when it is done, one for what its importer may still read. */
@ApplicationScoped
public class ImportKeys {

    static final String STAGED = "import_staged";
    static final String RESULT = "import_result";

    private final Keyring keyring;

    ImportKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    public void create(UUID importId) {
        keyring.create(importId, STAGED);
        keyring.create(importId, RESULT);
    }

    /** @throws GoneForever when it was destroyed */
    public DataKey staged(UUID importId) {
        return open(importId, STAGED);
    }

    /** @throws GoneForever when it was destroyed */
    public DataKey result(UUID importId) {
        return open(importId, RESULT);
    }

    /** Null when it was destroyed, which may happen while somebody looks. */
    public DataKey stagedOrNull(UUID importId) {
        return keyring.openAll(List.of(importId), STAGED).get(importId);
    }

    public Map<UUID, DataKey> results(Collection<UUID> imports) {
        return keyring.openAll(imports, RESULT);
    }

    public void destroyStaged(UUID importId) {
        keyring.destroy(importId, STAGED);
    }

    public void destroyAll(UUID importId) {
        keyring.destroy(importId);
    }

    /** Place of a column of the import's own row that goes with the staged file. */
    public static Place stagedPlace(String column) {
        return new Place("import", column, STAGED);
    }

    /** Place of a column of the import's own row that stays with its result. */
    public static Place resultPlace(String column) {
        return new Place("import", column, RESULT);
    }

    private DataKey open(UUID importId, String retention) {
        DataKey key = keyring.openAll(List.of(importId), retention).get(importId);
        if (key == null) {
            throw new GoneForever();
        }
        return key;
    }

    /** The key was destroyed: what it sealed cannot be read any more. */
    public static final class GoneForever extends RuntimeException {

        GoneForever() {
            super("the key of this import was destroyed");
        }
    }
}
