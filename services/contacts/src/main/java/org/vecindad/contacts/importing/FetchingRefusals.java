package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.privacy.DataKey;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.importing.columns.Mapping;
import org.vecindad.contacts.importing.staging.ImportKeys;
import org.vecindad.contacts.importing.staging.Pieces;
import org.vecindad.contacts.importing.staging.Shelf;

/** Hands out the refused rows: decided and audited first, then streamed piece by piece. */
@ApplicationScoped
class FetchingRefusals {

    private final AgroalDataSource database;
    private final AgroalDataSource work;
    private final LookingAtImports looking;
    private final ImportKeys keys;
    private final AuditTrail audit;
    private final CurrentGrants current;

    FetchingRefusals(AgroalDataSource database, @DataSource("work") AgroalDataSource work, LookingAtImports looking, ImportKeys keys,
            AuditTrail audit, CurrentGrants current) {
        this.database = database;
        this.work = work;
        this.looking = looking;
        this.keys = keys;
        this.audit = audit;
        this.current = current;
    }

    /** Decides in the caller's transaction; what it returns writes later, outside of it. */
    StreamingOutput csv(UUID id, RefusalWords words) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Import found = looking.visible(connection, current.get(), id);
            DataKey key = keys.results(List.of(id)).get(id);
            if (key == null) {
                throw new ProblemException(ImportProblem.REFUSED_ROWS_ARE_GONE);
            }
            Mapping mapping = SealedWords.mapping(key, found.mapping());
            audit.write(connection, current.caller(), new Look(Look.Action.PEOPLE_EXPORTED, id, Map.of("rows", "refused"), found.counts().refused()));
            return out -> write(out, id, key, mapping == null ? new Mapping(0, List.of(), "") : mapping, words);
        }
    }

    private void write(OutputStream out, UUID id, DataKey key, Mapping mapping, RefusalWords words) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var csv = new RefusedCsv(text, mapping, words);
        csv.header();
        try {
            int position = 0;
            while (true) {
                // a connection only for as long as a piece takes: the one who fetches may be slow
                byte[] piece;
                try (Connection connection = work.getConnection()) {
                    var pieces = new Pieces(connection, id);
                    position = pieces.next(Shelf.REFUSED, position);
                    if (position < 0) {
                        break;
                    }
                    piece = pieces.get(Shelf.REFUSED, position++, key);
                }
                for (Refusal refusal : Refusal.decode(piece)) {
                    csv.row(refusal);
                }
            }
        } catch (SQLException unreachable) {
            throw new IOException(unreachable);
        }
        text.flush();
    }
}
