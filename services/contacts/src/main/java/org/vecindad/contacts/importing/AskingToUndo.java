package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;

/** Decides in a short transaction of the caller's whether they may look at an undoing. */
@ApplicationScoped
class AskingToUndo {

    private final AgroalDataSource database;
    private final LookingAtImports looking;
    private final UndoingImports undoing;
    private final CurrentGrants current;

    AskingToUndo(AgroalDataSource database, LookingAtImports looking, UndoingImports undoing, CurrentGrants current) {
        this.database = database;
        this.looking = looking;
        this.undoing = undoing;
        this.current = current;
    }

    @Transactional
    @AsCaller
    Import about(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Import over = looking.visible(connection, current.get(), id);
            undoing.permitted(current.get(), over);
            return over;
        }
    }
}
