package org.vecindad.committees.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.vecindad.chassis.web.ProblemException;

/** One person's place in one committee. The person is an id; the account too, and either may be unknown. */
@Entity
public class Membership {

    @Id
    UUID id;
    @Column(name = "committee_id", updatable = false)
    UUID committeeId;
    @Column(name = "person_id")
    UUID personId;
    @Column(name = "user_id")
    UUID userId;
    @Enumerated(EnumType.STRING)
    Role role;
    @Enumerated(EnumType.STRING)
    MembershipState state;
    @Column(name = "joined_at", updatable = false)
    Instant joinedAt;
    @Column(name = "ended_at")
    Instant endedAt;
    @Column(name = "updated_at")
    Instant updatedAt;
    long version;

    protected Membership() {
    }

    Membership(UUID id, UUID committeeId, UUID personId, UUID userId, Role role, Instant now) {
        this.id = id;
        this.committeeId = committeeId;
        this.personId = personId;
        this.userId = userId;
        this.role = role;
        state = MembershipState.ACTIVE;
        joinedAt = now.truncatedTo(ChronoUnit.MICROS);
        updatedAt = joinedAt;
        version = 1;
    }

    MembershipFact joined() {
        return new MembershipFact.MemberJoined(id, version, shared());
    }

    MembershipFact become(Role next, Instant now) {
        mustBeActive();
        role = next;
        touched(now);
        return new MembershipFact.MemberRoleChanged(id, version, shared());
    }

    public MembershipFact link(UUID person, UUID user, Instant now) {
        if (person == null && user == null && active()) {
            throw new ProblemException(MembershipProblem.NOBODY_IS_LEFT);
        }
        personId = person;
        userId = user;
        touched(now);
        return new MembershipFact.MemberLinked(id, version, shared());
    }

    public MembershipFact end(Instant now) {
        mustBeActive();
        state = MembershipState.ENDED;
        endedAt = now.truncatedTo(ChronoUnit.MICROS);
        touched(now);
        return new MembershipFact.MemberLeft(id, version, shared());
    }

    public MembershipFact restore(Instant now) {
        if (personId == null && userId == null) {
            throw new ProblemException(MembershipProblem.NOBODY_IS_LEFT);
        }
        state = MembershipState.ACTIVE;
        endedAt = null;
        touched(now);
        return new MembershipFact.MemberJoined(id, version, shared());
    }

    /** The person is erased: what remains is that somebody held a role for a while. */
    public MembershipFact forget(Instant now) {
        personId = null;
        userId = null;
        if (active()) {
            return end(now);
        }
        touched(now);
        return new MembershipFact.MemberLeft(id, version, shared());
    }

    private void mustBeActive() {
        if (!active()) {
            throw new ProblemException(MembershipProblem.MEMBERSHIP_HAS_ENDED);
        }
    }

    private void touched(Instant now) {
        updatedAt = now.truncatedTo(ChronoUnit.MICROS);
        version++;
    }

    private MembershipFact.Shared shared() {
        return new MembershipFact.Shared(committeeId, personId, userId, role, state);
    }

    boolean isAbout(UUID person, UUID user) {
        return (person != null && person.equals(personId)) || (user != null && user.equals(userId));
    }

    public boolean active() {
        return state == MembershipState.ACTIVE;
    }

    boolean leading() {
        return active() && role == Role.LEAD;
    }

    public UUID id() {
        return id;
    }

    public UUID committeeId() {
        return committeeId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID userId() {
        return userId;
    }

    public Role role() {
        return role;
    }

    MembershipState state() {
        return state;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
