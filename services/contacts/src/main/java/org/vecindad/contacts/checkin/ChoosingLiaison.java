package org.vecindad.contacts.checkin;

import io.agroal.api.AgroalDataSource;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.UUID;

/** Who stays in touch: the caller, or somebody who leads the plan's committee and so may see it. */
@Singleton
class ChoosingLiaison {

    private static final String LEADS = """
            select 1 from known_membership where user_id = ? and committee_id = ? and active and role in ('lead', 'co_lead')""";

    private final AgroalDataSource database;
    private final CurrentGrants current;

    ChoosingLiaison(AgroalDataSource database, CurrentGrants current) {
        this.database = database;
        this.current = current;
    }

    /** @param known who it is already, or null */
    UUID of(UUID named, UUID known, UUID committee) throws SQLException {
        var caller = current.caller().userId();
        if (named == null || named.equals(caller) || named.equals(known)) {
            return named == null ? caller : named;
        }
        try (var connection = database.getConnection(); var select = connection.prepareStatement(LEADS)) {
            select.setObject(1, named);
            select.setObject(2, committee);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw ProblemException.invalid("/liaison_user_id", "not_a_lead_here", "must be a lead or co-lead of the plan's committee");
                }
                return named;
            }
        }
    }
}
