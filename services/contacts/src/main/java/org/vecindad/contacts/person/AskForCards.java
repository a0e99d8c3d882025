package org.vecindad.contacts.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.UUID;

/** Whose cards are wanted, at most 200. */
record AskForCards(@NotNull @Size(max = 200) List<@NotNull UUID> ids) {
}
