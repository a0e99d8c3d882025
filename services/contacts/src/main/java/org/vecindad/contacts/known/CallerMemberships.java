package org.vecindad.contacts.known;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.access.Memberships;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.UUID;

/** Which committees a caller leads and belongs to, by the memberships that were heard. */
@ApplicationScoped
class CallerMemberships implements Memberships {

    private final AgroalDataSource database;

    CallerMemberships(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        try (var connection = database.getConnection();
             var select = connection.prepareStatement("select committee_id, role in ('lead', 'co_lead') from known_membership where user_id = ? and active")) {
            select.setObject(1, caller.userId());
            var led = new HashSet<UUID>();
            var joined = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var committee = rows.getObject(1, UUID.class);
                    joined.add(committee);
                    if (rows.getBoolean(2)) {
                        led.add(committee);
                    }
                }
            }
            return new Grants(caller, led, joined);
        } catch (SQLException e) {
            throw new IllegalStateException("memberships could not be read", e);
        }
    }
}
