package org.vecindad.contacts.revealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How many people's contact details an account is shown beyond its own members and sign-ups. */
@ConfigMapping(prefix = "vecindad.contact-details")
public interface BudgetConfig {

    Allowance lead();

    Allowance organizer();

    Allowance partner();

    /** Of single partners, by the organization's id. */
    Map<UUID, Allowance> partners();

    /** User names of service accounts that are not counted. */
    Optional<Set<String>> exempt();

    /** People an hour and a day. */
    interface Allowance {

        @WithDefault("1000")
        int hour();

        @WithDefault("3000")
        int day();
    }
}
