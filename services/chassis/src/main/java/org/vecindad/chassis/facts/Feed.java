package org.vecindad.chassis.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Hears one topic and keeps what this service knows of it. Every CDI bean of this type is started with the service.
 *
 * <p>Facts arrive at least once and possibly again from the beginning, so that each must be applied by version:
 * {@code insert … on conflict (id) do update … where known.version < excluded.version}; tombstones delete.
 */
public abstract class Feed {

    /** Who of a service's replicas hears a topic. */
    public enum Hearing {
        /** One replica per partition: for what is kept in the service's database. */
        SHARED,
        /** Every replica, from the moment it starts: for what is kept in the replica's memory. */
        EVERY_REPLICA
    }

    private final String topic;
    private final Hearing hearing;

    protected Feed(String topic) {
        this(topic, Hearing.SHARED);
    }

    protected Feed(String topic, Hearing hearing) {
        this.topic = topic;
        this.hearing = hearing;
    }

    /** Only for the container's client proxies. */
    protected Feed() {
        this(null);
    }

    /**
     * Applies facts in the order of their topic, in one transaction of the {@code work} datasource which the caller commits.
     *
     * @throws PoisonedFact when a fact makes no sense and never will; anything else is tried again
     */
    public abstract void apply(Connection connection, List<ReceivedFact> facts) throws SQLException;

    /**
     * Prepares a rebuild from the beginning of the topic. Without a gap for readers: {@code update known set version = -1},
     * so that every fact is applied anew. By default known rows stay and only what is missing is filled in.
     */
    public void startOver(Connection connection) throws SQLException {
    }

    public String topic() {
        return topic;
    }

    public Hearing hearing() {
        return hearing;
    }
}
