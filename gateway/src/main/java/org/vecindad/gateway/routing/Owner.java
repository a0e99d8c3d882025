package org.vecindad.gateway.routing;

import java.util.Optional;

/** A service, known by what it owns. */
public enum Owner {
    CONTACTS,
    COMMITTEES,
    EVENTS;

    /** Whose the resource is that an API path begins with, if anybody's. */
    public static Optional<Owner> of(String resource) {
        return switch (resource) {
            case "people", "organizations", "imports", "consents", "audit", "follow-ups", "call-lists", "check-ins", "check-in-plans", "support-needs",
                    "segments", "bulk-actions", "legal-holds", "exports" -> Optional.of(CONTACTS);
            case "committees", "zones", "accounts" -> Optional.of(COMMITTEES);
            case "events" -> Optional.of(EVENTS);
            default -> Optional.empty();
        };
    }
}
