package org.vecindad.contacts.organization.affiliation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.UUID;

/** Who is linked to an organization, and as what ("shop steward", "pastor"). */
record AffiliatePerson(@NotNull UUID personId, @Size(max = 100) String role) {
}
