package org.vecindad.committees.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Founds a committee. */
@Schema(examples = """
    {"name": "Comité de Defensa del Barrio Excelsior", "kind": "neighborhood_defense", "languages": ["es", "en"]}""")
record FoundCommittee(
    @NotBlank @Size(max = 200) String name,
    @NotNull CommitteeKind kind,
    @Schema(description = "BCP 47 tags, the first is the committee's main language.") @Size(max = 20) List<@NotNull String> languages,
    @Schema(description = "The area it looks after.") UUID zoneId) {

    FoundCommittee {
        name = name == null ? null : name.strip();
        languages = languages == null ? List.of() : languages;
    }
}
