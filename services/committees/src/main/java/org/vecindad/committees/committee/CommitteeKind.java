package org.vecindad.committees.committee;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a committee is for. */
enum CommitteeKind {
    NEIGHBORHOOD_DEFENSE, RAPID_RESPONSE, LEGAL_ASSISTANCE, KNOW_YOUR_RIGHTS, BOND_FUND, ACCOMPANIMENT, LITIGATION, POLICY, OUTREACH, CITIZENSHIP, OTHER;

    @JsonValue
    @EnumeratedValue
    private final String word = name().toLowerCase(Locale.ROOT);
}
