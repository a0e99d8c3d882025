package org.vecindad.contacts.organization.directory;

import io.agroal.api.AgroalDataSource;

import org.vecindad.contacts.organization.directory.PublicOrganizationView.PublicPledge;

import jakarta.inject.Singleton;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads the directory through the one function that shows organizations to nobody in particular. */
@Singleton
class Directory {

    private final AgroalDataSource database;

    Directory(AgroalDataSource database) {
        this.database = database;
    }

    /** @param place by what it is sorted */
    record Entry(String place, PublicOrganizationView organization) {
    }

    List<Entry> after(String place, UUID id, int count) throws SQLException {
        try (var connection = database.getConnection();
             var select = connection.prepareStatement("select id, place, name, type, languages, service_area, website, kinds, signed_on from listed_organizations(?, ?, ?)")) {
            select.setString(1, place);
            select.setObject(2, id);
            select.setInt(3, count);
            var found = new ArrayList<Entry>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Entry(row.getString(2), new PublicOrganizationView(row.getObject(1, UUID.class), row.getString(3), row.getString(4),
                            words(row.getArray(5)), words(row.getArray(6)), row.getString(7), pledges(row))));
                }
            }
            return found;
        }
    }

    private static List<PublicPledge> pledges(ResultSet row) throws SQLException {
        var kinds = words(row.getArray(8));
        var days = (Date[]) row.getArray(9).getArray();
        return IntStream.range(0, kinds.size()).mapToObj(at -> new PublicPledge(kinds.get(at), days[at].toLocalDate())).toList();
    }

    private static List<String> words(Array column) throws SQLException {
        return List.of((String[]) column.getArray());
    }
}
