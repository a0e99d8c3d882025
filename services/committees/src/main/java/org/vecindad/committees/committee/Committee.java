package org.vecindad.committees.committee;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

/** A group of neighbors with a purpose, a state and, often, an area. */
@Entity
public class Committee {

    @Id
    private UUID id;
    private String name;
    @Enumerated(EnumType.STRING)
    private CommitteeKind kind;
    private List<String> languages;
    @Column(name = "zone_id")
    private UUID zoneId;
    @Enumerated(EnumType.STRING)
    private CommitteeState state;
    @Column(name = "founded_by", updatable = false)
    private UUID foundedBy;
    @Column(name = "founded_at", updatable = false)
    private Instant foundedAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    private long version;

    protected Committee() {
    }

    Committee(UUID id, FoundCommittee command, UUID founder, Instant now) {
        this.id = id;
        name = command.name();
        kind = command.kind();
        languages = Languages.checked(command.languages());
        zoneId = command.zoneId();
        state = CommitteeState.FORMING;
        foundedBy = founder;
        foundedAt = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = foundedAt;
        version = 1;
    }

    CommitteeFact founded() {
        return new CommitteeFact.CommitteeFounded(id, version, shared());
    }

    boolean differsFrom(ChangeCommittee change) {
        return !new ChangeCommittee(change.name(), change.kind(), change.languages(), change.zoneId(), state).equals(ChangeCommittee.of(this));
    }

    CommitteeFact change(ChangeCommittee change, Instant now) {
        name = change.name();
        kind = change.kind();
        languages = Languages.checked(change.languages());
        zoneId = change.zoneId();
        touched(now);
        return new CommitteeFact.CommitteeChanged(id, version, shared());
    }

    CommitteeFact become(CommitteeState next, Instant now) {
        if (!state.next().contains(next)) {
            throw new ProblemException(CommitteeProblem.STATE_CANNOT_FOLLOW).with(new Violation("/state", "state_cannot_follow", "may follow: " + state.next()));
        }
        state = next;
        touched(now);
        return new CommitteeFact.CommitteeStateChanged(id, version, shared());
    }

    private void touched(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    private CommitteeFact.Shared shared() {
        return new CommitteeFact.Shared(name, kind, zoneId, state, languages);
    }

    public boolean dissolved() {
        return state == CommitteeState.DISSOLVED;
    }

    public UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    CommitteeKind kind() {
        return kind;
    }

    List<String> languages() {
        return List.copyOf(languages);
    }

    UUID zoneId() {
        return zoneId;
    }

    CommitteeState state() {
        return state;
    }

    Instant foundedAt() {
        return foundedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
