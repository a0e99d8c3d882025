package org.vecindad.contacts.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.importing.columns.Field;

/** What the importer says of the columns; what is not named stays as it was recognized. */
record ChangeMapping(
        @Schema(description = "The spreadsheet's number of the row with the headings, 0 for none. The columns are recognized anew when it changes.")
        @Min(0) @Max(1_048_576) Integer headerRow,
        @Size(max = 256) List<@Valid @NotNull ColumnChoice> columns) {

    ChangeMapping {
        columns = columns == null ? List.of() : columns;
    }

    @Schema(name = "ImportColumnChoice")
    record ColumnChoice(
            @NotNull @Min(0) Integer index,
            @NotNull Field field,
            @Schema(description = "Kind of a phone or e-mail, channel of an opt-out (email, sms, call, mail, all), system of an identifier.")
            @Size(max = 40) @Pattern(regexp = "[\\p{L}\\p{N} _-]*") String detail) {
    }
}
