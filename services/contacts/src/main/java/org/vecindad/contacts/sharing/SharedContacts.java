package org.vecindad.contacts.sharing;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.keeping.KeptPeople;
import org.vecindad.contacts.sight.Sights;

/** Finds by digest who has the same phone or e-mail, among those whom the reader sees. */
@Singleton
class SharedContacts {

    /** A shelter's phone is many people's; a page shows some. */
    private static final int MOST = 20;

    private static final String SAME = """
            select theirs.person_id, array_agg(distinct theirs.kind order by theirs.kind desc)
              from person_handle own
              join person_handle theirs on theirs.kind = own.kind and theirs.digest = own.digest and theirs.person_id <> own.person_id
              join person p on p.id = theirs.person_id
             where own.person_id = ? and own.kind in ('phone', 'email') and p.standing = 'active' and\s""" + Sights.SEES_P + """
             group by theirs.person_id order by theirs.person_id limit ?""";

    private final KeptPeople people;

    SharedContacts(KeptPeople people) {
        this.people = people;
    }

    List<SharedContactView> of(Connection connection, Grants reader, UUID person) throws SQLException {
        Map<UUID, List<String>> shares = new LinkedHashMap<>();
        try (var select = connection.prepareStatement(SAME)) {
            select.setObject(1, person);
            int next = Sights.ask(select, 2, reader);
            select.setInt(next, MOST);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    shares.put(rows.getObject(1, UUID.class), List.of((String[]) rows.getArray(2).getArray()));
                }
            }
        }
        return people.of(connection, shares.keySet(), false).stream()
                .map(kept -> new SharedContactView(kept.id(), kept.draft().displayName(), shares.get(kept.id()))).toList();
    }
}
