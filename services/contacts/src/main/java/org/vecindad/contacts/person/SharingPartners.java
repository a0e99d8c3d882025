package org.vecindad.contacts.person;

import io.agroal.api.AgroalDataSource;

import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Flaw;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Somebody is shared with an organization that exists, that the caller may name, and that is still with the coalition. */
@Singleton
public class SharingPartners {

    private final AgroalDataSource database;

    SharingPartners(AgroalDataSource database) {
        this.database = database;
    }

    /** What is wrong with whom this is shared goes to {@code flaws}, under {@code pointer}. */
    public void check(ConsentDraft consent, String pointer, List<Flaw> flaws) throws SQLException {
        if (consent.sharedWith() != null && !stands(consent.sharedWith())) {
            flaws.add(new Flaw(pointer + "/purpose", "unknown_organization", "must name an organization that there is and that has neither declined nor lapsed"));
        }
    }

    private boolean stands(UUID organization) throws SQLException {
        try (var connection = database.getConnection();
             var select = connection.prepareStatement("select 1 from organization where id = ? and stage not in ('declined', 'lapsed')")) {
            select.setObject(1, organization);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
