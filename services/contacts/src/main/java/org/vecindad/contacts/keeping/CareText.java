package org.vecindad.contacts.keeping;

import org.vecindad.chassis.privacy.Place;

/** Where free text about the care for somebody lies, sealed. */
public enum CareText {
    PLAN_NOTE("check_in_plan", "note"),
    CHECK_IN_NOTE("check_in", "note"),
    NEED("support_need", "what"),
    OFFER_NOTE("support_need", "offered_note");

    public static final String RETENTION = "care";

    private final Place place;

    CareText(String table, String column) {
        place = new Place(table, column, RETENTION);
    }

    Place place() {
        return place;
    }
}
