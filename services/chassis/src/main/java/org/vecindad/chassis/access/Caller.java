package org.vecindad.chassis.access;

import java.util.Set;
import java.util.UUID;

/**
 * Whoever the token speaks for.
 *
 * @param userId         the token's subject
 * @param username       preferred user name, may be null
 * @param roles          the coalition's realm roles
 * @param scopes         OAuth scopes, they bind partners only
 * @param organizationId the organization a partner's client belongs to, null for people
 */
public record Caller(UUID userId, String username, Set<String> roles, Set<String> scopes, UUID organizationId) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Organizers and admins see the coalition. */
    public boolean organizer() {
        return !partner() && (hasRole("organizer") || hasRole("admin"));
    }

    public boolean admin() {
        return !partner() && hasRole("admin");
    }

    public boolean partner() {
        return organizationId != null;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }
}
