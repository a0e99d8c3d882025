package org.vecindad.contacts.outreach.conversation;

import java.util.UUID;

/** The place of a conversation on a call list of a committee; nowhere for one that was logged on a person's page. */
public record OnList(UUID callListId, UUID entryId, UUID committeeId) {

    static final OnList NOWHERE = new OnList(null, null, null);
}
