package org.vecindad.chassis.facts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Applies what was polled: all of it in one transaction, and one by one when that fails, so that one bad fact does not hold up the others. */
final class FeedApplier {

    private static final Logger LOG = Logger.getLogger(FeedApplier.class);
    private static final int TRIES = 5;

    private final Feed feed;
    private final WorkDatabase database;
    private final DeadLetters deadLetters;
    private final FeedCounts counts;
    private String doubtful = "";
    private int tries;
    private boolean waiting;

    FeedApplier(Feed feed, WorkDatabase database, DeadLetters deadLetters, FeedCounts counts) {
        this.feed = feed;
        this.database = database;
        this.deadLetters = deadLetters;
        this.counts = counts;
    }

    /** @return how many of the records, from the first on, are done with; fewer than all when the next one has to be tried again later */
    int apply(List<ConsumerRecord<String, byte[]>> records) {
        try {
            var facts = new ArrayList<ReceivedFact>(records.size());
            records.forEach(record -> facts.add(FactRecord.parse(record)));
            applyAll(facts);
            return records.size();
        } catch (SQLException | RuntimeException e) {
            if (Verdict.on(e) == Verdict.WAIT) {
                return waitFor(e);
            }
            return oneByOne(records);
        }
    }

    private int oneByOne(List<ConsumerRecord<String, byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            if (!doneWith(records.get(i))) {
                return i;
            }
        }
        return records.size();
    }

    private boolean doneWith(ConsumerRecord<String, byte[]> record) {
        try {
            applyAll(List.of(FactRecord.parse(record)));
            return true;
        } catch (SQLException | RuntimeException e) {
            return switch (Verdict.on(e)) {
                case POISON -> setAside(record, e);
                case DOUBT -> triedEnough(record) && setAside(record, e);
                case WAIT -> false;
            };
        }
    }

    private void applyAll(List<ReceivedFact> facts) throws SQLException {
        database.transact(connection -> feed.apply(connection, facts));
        counts.applied(facts);
        waiting = false;
    }

    /** Says it once, however long it takes. */
    private int waitFor(Exception cause) {
        if (!waiting) {
            waiting = true;
            LOG.warnf("%s waits: %s", feed.topic(), Verdict.reason(cause));
        }
        return 0;
    }

    private boolean triedEnough(ConsumerRecord<String, byte[]> record) {
        var place = record.partition() + "/" + record.offset();
        tries = place.equals(doubtful) ? tries + 1 : 1;
        doubtful = place;
        return tries >= TRIES;
    }

    private boolean setAside(ConsumerRecord<String, byte[]> record, Exception cause) {
        var letter = DeadLetter.of(feed.topic(), record, Verdict.reason(cause));
        try {
            deadLetters.add(letter);
        } catch (SQLException e) {
            LOG.warnf("%s waits: a dead letter could not be kept (%s)", feed.topic(), e.getSQLState());
            return false;
        }
        counts.died();
        LOG.errorf("set aside: %s partition %d offset %d, fact %s: %s", letter.topic(), letter.partition(), letter.offset(), letter.factId(), letter.reason());
        return true;
    }
}
