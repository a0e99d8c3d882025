package org.vecindad.events.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.vecindad.events.sight.PlaceVisibility;

/** Where an event is; a row of its own, because the database can hide a row but not a column. */
@Entity
class Place {

    @Id
    private UUID eventId;
    private String name;
    private String[] addressLines;
    private String locality;
    private String region;
    private String postalCode;

    protected Place() {
    }

    Place(UUID eventId, PlaceForm form) {
        this.eventId = eventId;
        take(form);
    }

    void take(PlaceForm form) {
        name = form.name();
        addressLines = form.addressLines() == null ? new String[0] : form.addressLines().toArray(String[]::new);
        locality = form.locality();
        region = form.region();
        postalCode = form.postalCode();
    }

    UUID eventId() {
        return eventId;
    }

    PlaceForm form(PlaceVisibility visibility) {
        return new PlaceForm(name, List.of(addressLines), locality, region, postalCode, visibility);
    }
}
