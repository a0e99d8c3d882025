package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of batches, for a day, for who sent them: whoever repeats a request with its Idempotency-Key reads it here. */
@Singleton
class Batches {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<BatchView.Item>> ITEMS = new TypeReference<>() {
    };

    private final AgroalDataSource work;

    Batches(@DataSource("work") AgroalDataSource work) {
        this.work = work;
    }

    void keep(Connection connection, BatchView batch, UUID sentBy) throws SQLException {
        try (var insert = connection.prepareStatement("insert into people_batch (id, sent_by, results) values (?, ?, ?::jsonb)")) {
            insert.setObject(1, batch.id());
            insert.setObject(2, sentBy);
            insert.setString(3, JSON.writeValueAsString(batch.items().stream().map(BatchView.Item::kept).toList()));
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<BatchView> find(Connection connection, UUID id, UUID sentBy) throws SQLException {
        try (var select = connection.prepareStatement("select results from people_batch where id = ? and sent_by = ?")) {
            select.setObject(1, id);
            select.setObject(2, sentBy);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new BatchView(id, JSON.readValue(row.getString(1), ITEMS))) : Optional.empty();
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() throws SQLException {
        try (var connection = work.getConnection();
             var delete = connection.prepareStatement("delete from people_batch where sent_at < now() - interval '24 hours'")) {
            delete.executeUpdate();
        }
    }
}
