package org.vecindad.contacts.organization;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.audit.AuditTrail;
import org.vecindad.contacts.audit.Look;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Writes down, in the caller's transaction, who did or read what about an organization. */
@Singleton
public class OrganizationLooks {

    private final AgroalDataSource database;
    private final CurrentGrants current;
    private final AuditTrail audit;

    OrganizationLooks(AgroalDataSource database, CurrentGrants current, AuditTrail audit) {
        this.database = database;
        this.current = current;
        this.audit = audit;
    }

    public void at(Look.Action action, UUID organization) throws SQLException {
        write(Look.at(action, organization));
    }

    /** @param organization null for a list across organizations */
    public void over(Look.Action action, UUID organization, int count) throws SQLException {
        write(new Look(action, organization, Map.of(), count));
    }

    private void write(Look look) throws SQLException {
        try (var connection = database.getConnection()) {
            audit.write(connection, current.caller(), look);
        }
    }
}
