package org.vecindad.chassis.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

@AsCaller
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AsCallerInterceptor {

    private static final String ENTER = "SELECT led, joined FROM vecindad_enter(?, ?, ?, ?)";

    private final DataSource database;
    private final CurrentGrants current;

    AsCallerInterceptor(DataSource database, CurrentGrants current) {
        this.database = database;
        this.current = current;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext context) throws Exception {
        current.set(enter(current.caller()));
        return context.proceed();
    }

    private Grants enter(Caller caller) throws SQLException {
        // inside the transaction the data source hands out the transaction's own connection
        try (Connection connection = database.getConnection(); var enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, caller.userId());
            enter.setBoolean(2, caller.organizer());
            enter.setString(3, String.join(",", caller.roles()));
            enter.setObject(4, caller.organizationId(), java.sql.Types.OTHER);
            try (var row = enter.executeQuery()) {
                row.next();
                return new Grants(caller, ids(row, 1), ids(row, 2));
            }
        }
    }

    private static Set<UUID> ids(ResultSet row, int column) throws SQLException {
        return Set.copyOf(Arrays.asList((UUID[]) row.getArray(column).getArray()));
    }
}
