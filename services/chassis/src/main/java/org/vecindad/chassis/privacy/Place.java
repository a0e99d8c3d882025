package org.vecindad.chassis.privacy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lies. Part of the associated data, so that a value moved to another row, column or table does not open.
 *
 * @param retention retention class; each has a key of its own, and goes when its time is up
 */
public record Place(String table, String column, String retention) {

    byte[] of(UUID owner) {
        return (table + "|" + column + "|" + owner + "|" + retention).getBytes(StandardCharsets.UTF_8);
    }
}
