package org.vecindad.committees.account;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which person an account is. */
record AccountView(@Schema(description = "The same as user_id.") UUID id, UUID userId, UUID personId) {

    static AccountView of(AccountLink link) {
        return new AccountView(link.userId(), link.userId(), link.personId());
    }
}
