package org.vecindad.contacts.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One time somebody was asked how they are, and how the plan stood before it. */
@Entity
class CheckIn {

    @Id
    private UUID id;
    private UUID planId;
    private UUID personId;
    private String outcome;
    private byte[] note;
    private UUID byUserId;
    private Instant at;
    private LocalDate beforeNextOn;
    private int beforeMissed;
    private String beforeState;

    protected CheckIn() {
        // for Hibernate
    }

    static CheckIn of(CheckInPlan plan, Outcome outcome, byte[] note, UUID by, Instant at) {
        var checkIn = new CheckIn();
        checkIn.id = UUID.randomUUID();
        checkIn.planId = plan.id();
        checkIn.personId = plan.personId();
        checkIn.outcome = outcome.word();
        checkIn.note = note;
        checkIn.byUserId = by;
        checkIn.at = at;
        checkIn.beforeNextOn = plan.nextOn();
        checkIn.beforeMissed = plan.missed();
        checkIn.beforeState = plan.state().word();
        return checkIn;
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID personId() {
        return personId;
    }

    Outcome outcome() {
        return Outcome.of(outcome);
    }

    byte[] note() {
        return note;
    }

    UUID byUserId() {
        return byUserId;
    }

    Instant at() {
        return at;
    }

    LocalDate beforeNextOn() {
        return beforeNextOn;
    }

    int beforeMissed() {
        return beforeMissed;
    }

    PlanState beforeState() {
        return PlanState.of(beforeState);
    }
}
