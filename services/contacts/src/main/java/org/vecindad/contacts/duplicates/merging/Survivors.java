package org.vecindad.contacts.duplicates.merging;

import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.keeping.ChangingStanding;
import org.vecindad.contacts.keeping.Kept;
import org.vecindad.contacts.keeping.PeopleBatch;
import org.vecindad.contacts.keeping.Plan;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes the record that stays, and where the other one stands; each with its fact. */
@Singleton
class Survivors {

    private final PeopleBatch people;
    private final ChangingStanding standing;
    private final Images images;

    Survivors(PeopleBatch people, ChangingStanding standing, Images images) {
        this.people = people;
        this.standing = standing;
        this.images = images;
    }

    Images.Sealed becomeWith(Connection connection, Kept survivor, Kept other, PersonDraft draft, UUID by, Instant at) throws SQLException {
        rewrite(connection, survivor, draft, by, at);
        standing.merge(connection, other, survivor.id());
        return images.seal(survivor.id(), survivor.draft(), draft);
    }

    void becomeWithout(Connection connection, Kept survivor, Kept other, Images.Sealed sealed, UUID by, Instant at) throws SQLException {
        var was = images.open(survivor.id(), sealed);
        rewrite(connection, survivor, Separation.of(was.before(), was.after(), survivor.draft()), by, at);
        standing.unmerge(connection, other);
    }

    private void rewrite(Connection connection, Kept survivor, PersonDraft draft, UUID by, Instant at) throws SQLException {
        boolean noteChanged = !Objects.equals(draft.note(), survivor.draft().note());
        var plan = new Plan(List.of(), List.of(), List.of(new Plan.Changed(survivor.id(), survivor.version(), draft, noteChanged)), Set.of());
        people.writeNow(connection, Bringing.forCommittee(by, null, at), plan);
    }
}
