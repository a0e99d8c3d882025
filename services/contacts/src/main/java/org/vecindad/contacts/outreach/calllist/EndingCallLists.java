package org.vecindad.contacts.outreach.calllist;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import org.vecindad.chassis.privacy.Keyring;

import jakarta.inject.Singleton;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A list that was closed half a year ago has served: its key goes, then its rows. What was talked about stays with the people; a list with somebody who is held stays too. */
@Singleton
class EndingCallLists {

    private final AgroalDataSource work;
    private final Keyring keyring;

    EndingCallLists(@DataSource("work") AgroalDataSource work, Keyring keyring) {
        this.work = work;
        this.keyring = keyring;
    }

    @Scheduled(every = "6h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void end() throws SQLException {
        try (var connection = work.getConnection(); var delete = connection.prepareStatement("delete from call_list where id = ?")) {
            for (var list : due()) {
                keyring.destroy(list);
                delete.setObject(1, list);
                delete.executeUpdate();
            }
        }
    }

    private List<UUID> due() throws SQLException {
        try (var connection = work.getConnection();
             var select = connection.prepareStatement("select id from call_list where closed_at < now() - interval '180 days' and not exists ("
                     + "select 1 from call_list_entry e join legal_hold h on h.person_id = e.person_id and h.lifted_at is null where e.call_list_id = call_list.id)");
             var rows = select.executeQuery()) {
            var due = new ArrayList<UUID>();
            while (rows.next()) {
                due.add(rows.getObject(1, UUID.class));
            }
            return due;
        }
    }
}
