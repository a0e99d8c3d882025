package org.vecindad.chassis.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

@AsCaller
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AsCallerInterceptor {

    // true = for this transaction only; a pooled connection must never carry a caller to the next one
    private static final String WHO = "SELECT set_config('vecindad.user', ?, true)";
    private static final String WHAT = """
        SELECT set_config('vecindad.user', ?, true), set_config('vecindad.everything', ?, true),
               set_config('vecindad.viewers', ?, true), set_config('vecindad.committees', ?, true)""";

    private final DataSource database;
    private final CurrentGrants current;
    private final Memberships memberships;

    AsCallerInterceptor(DataSource database, CurrentGrants current, Memberships memberships) {
        this.database = database;
        this.current = current;
        this.memberships = memberships;
    }

    @AroundInvoke
    Object tellTheDatabase(InvocationContext context) throws Exception {
        var caller = current.caller();
        var grants = caller.partner() ? Grants.none(caller) : asPerson(caller);
        tell(WHAT, caller.userId().toString(), String.valueOf(grants.everything()), joined(grants.viewers()), joined(grants.committees()));
        current.set(grants);
        return context.proceed();
    }

    private Grants asPerson(Caller caller) throws SQLException {
        tell(WHO, caller.userId().toString());
        return memberships.grantsOf(caller);
    }

    private void tell(String sql, String... values) throws SQLException {
        // inside the transaction the data source hands out the transaction's own connection
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }
}
