package org.vecindad.events.event;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A court date is known by who accompanies, never by whom: that is casework. */
public enum EventKind {
    KNOW_YOUR_RIGHTS, OBSERVER_TRAINING, MEETING, PHONE_BANK, CANVASS, RALLY, COURT_DATE, CITIZENSHIP_WORKSHOP, VOTER_REGISTRATION,
    PUBLIC_EDUCATION, TABLING, LEGAL_CLINIC, VIGIL, PRESS_CONFERENCE, OFFICIAL_MEETING, OTHER;

    @JsonValue
    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);
}
