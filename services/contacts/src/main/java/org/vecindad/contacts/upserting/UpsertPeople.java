package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.person.AddPerson;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** A batch of people as another system knows them. */
record UpsertPeople(@NotNull @Size(min = 1, max = 200) List<@NotNull Row> items) {

    /** Not validated here: what is wrong with one row must not spoil the others. */
    record Row(
            @Schema(description = "The system that gave the id", examples = "union-db") String system,
            @Schema(description = "The person's id in that system", examples = "4711") String id,
            @Schema(implementation = AddPerson.class, description = "What PUT takes") JsonNode person) {
    }
}
