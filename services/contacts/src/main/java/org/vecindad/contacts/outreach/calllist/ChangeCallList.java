package org.vecindad.contacts.outreach.calllist;

import jakarta.validation.constraints.NotNull;

/** What can be changed about a list; whom it is of was decided when it was made. */
record ChangeCallList(@NotNull String title, Script script, String ask, String handOffNote, @NotNull CallListState state) {
}
