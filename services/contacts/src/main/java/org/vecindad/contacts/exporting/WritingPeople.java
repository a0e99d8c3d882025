package org.vecindad.contacts.exporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.consent.ContactAnswers;
import org.vecindad.contacts.exporting.file.CardFile;
import org.vecindad.contacts.exporting.file.CsvFile;
import org.vecindad.contacts.exporting.file.Exported;
import org.vecindad.contacts.exporting.file.PeopleFile;
import org.vecindad.contacts.exporting.file.SheetFile;
import org.vecindad.contacts.exporting.file.Watermark;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.sight.Sights;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes people into the answer, some at a time: nothing of them is ever a file here, and a connection is taken only for as long as
 * some of them take, since whoever fetches may be slow. Each time it is asked again who of them is seen.
 */
@Singleton
class WritingPeople {

    private static final int SOME = 200;
    private static final String SEEN = "select p.id from person p where p.id = any (?) and p.standing = 'active' and " + Sights.SEES_P;

    private final AgroalDataSource work;
    private final KeptPeople people;

    WritingPeople(@DataSource("work") AgroalDataSource work, KeptPeople people) {
        this.work = work;
        this.people = people;
    }

    void write(OutputStream out, Export export, List<UUID> ids, Grants reader, Watermark mark) throws IOException {
        try (var file = file(out, export, mark)) {
            for (int from = 0; from < ids.size(); from += SOME) {
                for (var person : some(ids.subList(from, Math.min(ids.size(), from + SOME)), reader)) {
                    file.write(person);
                }
            }
            file.end();
        } catch (SQLException unreachable) {
            // without its message: that may quote a row
            throw new IOException("people could not be read");
        }
    }

    private static PeopleFile file(OutputStream out, Export export, Watermark mark) throws IOException {
        return switch (export.format()) {
            case CSV -> new CsvFile(out, export.columns(), mark);
            case VCARD3 -> CardFile.older(out, export.columns(), mark);
            case VCARD4 -> CardFile.newer(out, export.columns(), mark);
            case SHEET -> new SheetFile(out, export.columns(), mark);
        };
    }

    private List<Exported> some(List<UUID> ids, Grants reader) throws SQLException {
        try (var connection = work.getConnection(); var select = connection.prepareStatement(SEEN)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Sights.ask(select, 2, reader);
            var seen = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    seen.add(rows.getObject(1, UUID.class));
                }
            }
            return inOrder(ids, people.of(connection, seen, false), ContactAnswers.of(connection, seen));
        }
    }

    private static List<Exported> inOrder(List<UUID> ids, List<Kept> people, ContactAnswers answers) {
        var byId = people.stream().collect(Collectors.toMap(Kept::id, Function.identity()));
        var ordered = new ArrayList<Exported>(people.size());
        for (var id : ids) {
            if (byId.containsKey(id)) {
                ordered.add(new Exported(id, byId.get(id).draft(), answers.agreed(id), answers.refused(id)));
            }
        }
        return ordered;
    }
}
