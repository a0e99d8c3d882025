package org.vecindad.committees.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Says that an account is a person. */
@Entity
@Table(name = "account_link")
class AccountLink {

    @Id
    @Column(name = "user_id")
    private UUID userId;
    @Column(name = "person_id")
    private UUID personId;
    @Column(name = "linked_by")
    private UUID linkedBy;
    @Column(name = "linked_at")
    private Instant linkedAt;

    protected AccountLink() {
    }

    AccountLink(UUID user) {
        userId = user;
    }

    void to(UUID person, UUID by, Instant now) {
        personId = person;
        linkedBy = by;
        linkedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    UUID userId() {
        return userId;
    }

    UUID personId() {
        return personId;
    }
}
