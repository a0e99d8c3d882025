package org.vecindad.contacts.exporting;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;
import org.vecindad.contacts.exporting.file.ExportColumn;
import org.vecindad.contacts.revealing.Outsiders;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Before anything leaves: the look is written down, and the contact details are counted. */
@Singleton
class WitnessingExports {

    private final Outsiders outsiders;
    private final AuditTrail audit;

    WitnessingExports(Outsiders outsiders, AuditTrail audit) {
        this.outsiders = outsiders;
        this.audit = audit;
    }

    /**
     * Counted and told like any look, so that lists after it show less. Not refused by the count: a committee or an event of one's
     * own never is, and about anything larger somebody else decided, or everybody who decides was told for twelve hours.
     */
    void leaving(Connection connection, Grants reader, Export export, List<UUID> people) throws SQLException {
        audit.write(connection, reader.caller(), new Look(Look.Action.PEOPLE_EXPORTED, export.id(),
                Map.of("of", export.of().kind().word(), "format", export.format().word(), "reason", export.reason().word()), people.size()));
        if (export.columns().stream().anyMatch(ExportColumn::reaches)) {
            outsiders.withheld(connection, reader, people);
        }
    }
}
