package org.vecindad.contacts.need;

import org.vecindad.chassis.web.ProblemException;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something somebody needs, and how far help has come. */
@Entity
class SupportNeed {

    @Id
    private UUID id;
    private long version;
    private UUID personId;
    private UUID committeeId;
    // Stored as words, so that the table reads like the field guide.
    private String kind;
    private String state;
    private byte[] what;
    private LocalDate neededBy;
    private UUID offeredByPersonId;
    private byte[] offeredNote;
    private UUID checkInId;
    private UUID addedBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected SupportNeed() {
        // for Hibernate
    }

    static SupportNeed of(UUID person, UUID committee, NeedKind kind, byte[] what, LocalDate neededBy, UUID by, Instant at) {
        var need = new SupportNeed();
        need.id = UUID.randomUUID();
        need.version = 1;
        need.personId = person;
        need.committeeId = committee;
        need.kind = kind.word();
        need.state = NeedState.NEEDED.word();
        need.what = what;
        need.neededBy = neededBy;
        need.addedBy = by;
        need.createdAt = at;
        need.updatedAt = at;
        return need;
    }

    static SupportNeed cameUpIn(UUID checkIn, UUID person, UUID committee, NeedKind kind, UUID by, Instant at) {
        var need = of(person, committee, kind, null, null, by, at);
        need.checkInId = checkIn;
        return need;
    }

    /** @throws ProblemException 409 when it does not go to that state from here */
    void become(NeedState next, UUID offeredBy, byte[] note) {
        if (!state().mayBecome(next)) {
            throw new ProblemException(NeedProblem.STATE_DOES_NOT_FOLLOW);
        }
        state = next.word();
        offeredByPersonId = next.isOffered() ? offeredBy : null;
        offeredNote = next.isOffered() ? note : null;
    }

    void describe(NeedKind newKind, byte[] newWhat, LocalDate by) {
        kind = newKind.word();
        what = newWhat;
        neededBy = by;
    }

    void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    UUID committeeId() {
        return committeeId;
    }

    NeedKind kind() {
        return NeedKind.of(kind);
    }

    NeedState state() {
        return NeedState.of(state);
    }

    byte[] what() {
        return what;
    }

    LocalDate neededBy() {
        return neededBy;
    }

    UUID offeredByPersonId() {
        return offeredByPersonId;
    }

    byte[] offeredNote() {
        return offeredNote;
    }

    UUID checkInId() {
        return checkInId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
