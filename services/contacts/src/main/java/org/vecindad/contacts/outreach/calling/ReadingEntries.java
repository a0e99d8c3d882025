package org.vecindad.contacts.outreach.calling;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Page;
import org.vecindad.contacts.outreach.calllist.CallLists;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Puts entries and the names of their people together. */
@Singleton
class ReadingEntries {

    private final CurrentGrants current;
    private final CallLists lists;
    private final Entries entries;
    private final ShowingPeople showing;

    ReadingEntries(CurrentGrants current, CallLists lists, Entries entries, ShowingPeople showing) {
        this.current = current;
        this.lists = lists;
        this.entries = entries;
        this.showing = showing;
    }

    Page<EntryView> of(Connection connection, UUID list, int limit, int after) throws SQLException {
        lists.seen(connection, current.get(), list);
        var found = entries.of(connection, current.get(), list, after, limit + 1);
        boolean more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var people = showing.of(connection, shown);
        var me = current.caller().userId();
        var withheld = showing.withheld(connection, current.get(), people.keySet());
        // Somebody whose keys went since is absent.
        return new Page<>(shown.stream().filter(entry -> people.containsKey(entry.personId()))
                .map(entry -> EntryView.of(entry, people.get(entry.personId()).draft(), me, withheld.contains(entry.personId()))).toList(),
                more ? Cursor.of(shown.getLast().position()) : null, null);
    }
}
