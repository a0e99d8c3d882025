package org.vecindad.contacts.keeping;

import org.vecindad.chassis.facts.Feed;
import org.vecindad.chassis.facts.ReceivedFact;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** This service's own facts, heard by every replica: what another one wrote is taken into the index here. */
@ApplicationScoped
class PeopleEcho extends Feed {

    private final Indexing indexing;

    PeopleEcho(Indexing indexing) {
        super(PersonFact.TOPIC, Hearing.EVERY_REPLICA);
        this.indexing = indexing;
    }

    @Override
    public void apply(Connection connection, List<ReceivedFact> facts) throws SQLException {
        var elsewhere = facts.stream().filter(fact -> !indexing.wrote(fact.key(), fact.version())).map(ReceivedFact::key).distinct().toList();
        indexing.refresh(connection, elsewhere);
    }
}
