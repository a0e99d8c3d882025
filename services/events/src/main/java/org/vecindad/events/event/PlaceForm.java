package org.vecindad.events.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.events.sight.PlaceVisibility;

/** Where an event is, and who is told. */
@Schema(name = "Place", description = "Where an event is. Whoever may not see the place gets only its visibility.")
public record PlaceForm(
    @Size(max = 200) @Schema(examples = "Centro del Pueblo") String name,
    @Size(max = 5) List<@NotNull @Size(max = 200) String> addressLines,
    @Size(max = 100) @Schema(examples = "San Francisco") String locality,
    @Size(max = 100) @Schema(examples = "CA") String region,
    @Size(max = 20) @Schema(examples = "94110") String postalCode,
    @NotNull PlaceVisibility visibility) {

    public PlaceForm {
        name = meant(name);
        addressLines = addressLines == null || addressLines.isEmpty() ? null : Collections.unmodifiableList(addressLines);
        locality = meant(locality);
        region = meant(region);
        postalCode = meant(postalCode);
    }

    /** All that is told to whoever may not know the place. */
    static PlaceForm hidden(PlaceVisibility visibility) {
        return new PlaceForm(null, null, null, null, null, visibility);
    }

    private static String meant(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
