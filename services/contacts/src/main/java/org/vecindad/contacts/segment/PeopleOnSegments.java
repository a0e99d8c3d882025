package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.contacts.outreach.calllist.SmartLists;
import org.vecindad.contacts.search.PeopleIndex;
import org.vecindad.contacts.sight.Scope;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Who is on a smart list at this moment, of those whom the caller sees: for what is done with all of them. */
@Singleton
public class PeopleOnSegments implements SmartLists {

    private final CurrentGrants current;
    private final Segments segments;
    private final PeopleIndex index;

    PeopleOnSegments(CurrentGrants current, Segments segments, PeopleIndex index) {
        this.current = current;
        this.segments = segments;
        this.index = index;
    }

    @Override
    public List<UUID> people(Connection connection, UUID segment, int most) throws SQLException {
        var definition = segments.seen(connection, current.get(), segment).words().definition();
        return index.ids(Scope.of(current.get()), Meaning.of(definition, connection, current.get()), most);
    }

    /** What it is called, for whoever may use it. */
    public String title(Connection connection, UUID segment) throws SQLException {
        return segments.seen(connection, current.get(), segment).words().title();
    }
}
