package org.vecindad.committees.account;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.committees.person.NamesPerson;

/** Says that an account is a person. */
@Schema(examples = """
    {"user_id": "11111111-0000-4000-8000-000000000001", "person_id": "0198c5f0-0000-7000-8000-000000000001"}""")
record LinkAccount(@NotNull UUID userId, @NotNull UUID personId) implements NamesPerson {
}
