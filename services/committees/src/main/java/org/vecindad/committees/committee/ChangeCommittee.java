package org.vecindad.committees.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merge patch may change: the fields that are left out stay. */
@Schema(examples = """
    {"state": "active", "languages": ["es", "en", "mam"]}""")
record ChangeCommittee(
    @NotBlank @Size(max = 200) String name,
    @NotNull CommitteeKind kind,
    @Size(max = 20) List<@NotNull String> languages,
    UUID zoneId,
    @NotNull CommitteeState state) {

    ChangeCommittee {
        name = name == null ? null : name.strip();
        languages = languages == null ? List.of() : languages;
    }

    static ChangeCommittee of(Committee committee) {
        return new ChangeCommittee(committee.name(), committee.kind(), committee.languages(), committee.zoneId(), committee.state());
    }
}
