package org.vecindad.contacts.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vecindad.chassis.privacy.BlindIndex;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.privacy.Keyring;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.intake.Folding;

/** How each importer read tables before, by their headings. A table without headings is like no other. */
@ApplicationScoped
class Memories {

    static final String RETENTION = "import_memory";

    private final Keyring keyring;
    private final BlindIndex blind;

    Memories(Keyring keyring, BlindIndex blind) {
        this.keyring = keyring;
        this.blind = blind;
    }

    Optional<Remembered> recall(Connection connection, UUID owner, Mapping mapping) throws SQLException {
        if (headless(mapping)) {
            return Optional.empty();
        }
        try (var select = connection.prepareStatement("select id, sealed from import_memory where owner_id = ? and fingerprint = ?")) {
            select.setObject(1, owner);
            select.setBytes(2, fingerprint(mapping));
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                DataKey key = keyring.openAll(List.of(rows.getObject(1, UUID.class)), RETENTION).get(rows.getObject(1, UUID.class));
                return key == null ? Optional.empty() : Optional.of(SealedWords.remembered(key, rows.getBytes(2)));
            }
        }
    }

    /** Instead of what was remembered before; the key of that is swept as one of nobody. */
    void remember(Connection connection, UUID owner, Mapping mapping, Agreed agreed) throws SQLException {
        if (headless(mapping)) {
            return;
        }
        forget(connection, owner, mapping);
        var id = UUID.randomUUID();
        byte[] sealed = SealedWords.remembered(keyring.create(id, RETENTION), Remembered.of(mapping, agreed));
        try (var insert = connection.prepareStatement("""
                insert into import_memory (id, owner_id, fingerprint, sealed) values (?, ?, ?, ?) on conflict (owner_id, fingerprint) do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, owner);
            insert.setBytes(3, fingerprint(mapping));
            insert.setBytes(4, sealed);
            insert.executeUpdate();
        }
    }

    void forget(Connection connection, UUID owner, Mapping mapping) throws SQLException {
        try (var delete = connection.prepareStatement("delete from import_memory where owner_id = ? and fingerprint = ?")) {
            delete.setObject(1, owner);
            delete.setBytes(2, fingerprint(mapping));
            delete.executeUpdate();
        }
    }

    void forgetUnused(Connection connection) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var delete = connection.prepareStatement("delete from import_memory where used_at < now() - interval '1 year' returning id");
             var rows = delete.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        ids.forEach(keyring::destroy);
    }

    private static boolean headless(Mapping mapping) {
        return mapping.headerRow() == 0 || mapping.columns().stream().allMatch(column -> column.header().isBlank());
    }

    private byte[] fingerprint(Mapping mapping) {
        return blind.of("import_headings", mapping.columns().stream().map(column -> Folding.fold(column.header())).collect(Collectors.joining("\u001f")));
    }
}
