package org.vecindad.contacts.checkin;

import org.vecindad.chassis.web.ProblemException;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** Somebody who is asked regularly how they are, and when the next time is. */
@Entity
class CheckInPlan {

    static final int MISSED_OFTEN = 2;

    @Id
    private UUID id;
    private long version;
    private UUID personId;
    private UUID committeeId;
    private UUID liaisonUserId;
    // Stored as words, so that the table reads like the field guide.
    private String state;
    private String cadence;
    private String language;
    private String channel;
    private String[] bestDays;
    private LocalTime bestFrom;
    private LocalTime bestUntil;
    private String timezone;
    private LocalDate countedFrom;
    private LocalDate nextOn;
    private LocalDate endsOn;
    private int missed;
    private byte[] note;
    private UUID madeBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected CheckInPlan() {
        // for Hibernate
    }

    static CheckInPlan of(UUID person, UUID committee, UUID liaison, MakePlan request, String language, byte[] note, UUID by, Instant at) {
        var plan = new CheckInPlan();
        plan.id = UUID.randomUUID();
        plan.version = 1;
        plan.personId = person;
        plan.committeeId = committee;
        plan.liaisonUserId = liaison;
        plan.state = PlanState.ACTIVE.word();
        plan.write(request.cadence(), language, request.channel(), request.bestTime(), request.endsOn());
        plan.countFrom(request.startsOn() == null ? plan.bestTime().dayOf(at) : request.startsOn());
        plan.note = note;
        plan.madeBy = by;
        plan.createdAt = at;
        plan.updatedAt = at;
        return plan;
    }

    /** Writes down what came of a check-in, and says when the next one is: by the rhythm; after a miss the next day. */
    CheckIn record(Outcome outcome, LocalDate askedFor, byte[] words, UUID by, Instant at) {
        if (state() != PlanState.ACTIVE) {
            throw new ProblemException(CheckInProblem.PLAN_IS_NOT_ACTIVE);
        }
        var checkIn = CheckIn.of(this, outcome, words, by, at);
        var today = bestTime().dayOf(at);
        missed = outcome.missed() ? missed + 1 : 0;
        switch (outcome) {
            case REACHED_OK, REACHED_NEEDS -> nextOn = bestTime().onOrAfter(cadence().after(countedFrom, today));
            case LEFT_MESSAGE, NO_ANSWER -> nextOn = toldToLiaison(by) ? today : today.plusDays(1);
            case DECLINED -> state = PlanState.ENDED.word();
        }
        if (askedFor != null && outcome != Outcome.DECLINED) {
            nextOn = askedFor;
        }
        touch(at);
        return checkIn;
    }

    /** As it stood before the last check-in. */
    void takeBack(CheckIn last, Instant at) {
        nextOn = last.beforeNextOn();
        missed = last.beforeMissed();
        state = last.beforeState().word();
        touch(at);
    }

    // Missed twice by somebody else: it stands in the liaison's list the same day.
    private boolean toldToLiaison(UUID by) {
        return missed >= MISSED_OFTEN && !by.equals(liaisonUserId);
    }

    /** @throws ProblemException 409 when it does not go to that state from here */
    void change(ChangePlan request, String newLanguage, byte[] newNote, Instant at) {
        if (!state().mayBecome(request.state())) {
            throw new ProblemException(CheckInProblem.STATE_DOES_NOT_FOLLOW);
        }
        boolean newRhythm = request.cadence() != cadence() || !request.bestTime().days().equals(bestTime().days()) || !request.nextOn().equals(nextOn);
        boolean takenUp = request.state() == PlanState.ACTIVE && state() != PlanState.ACTIVE;
        state = request.state().word();
        liaisonUserId = request.liaisonUserId();
        note = newNote;
        write(request.cadence(), newLanguage, request.channel(), request.bestTime(), request.endsOn());
        if (newRhythm) {
            countFrom(request.nextOn());
        }
        var today = bestTime().dayOf(at);
        if (takenUp && nextOn.isBefore(today)) {
            nextOn = today;
        }
        touch(at);
    }

    private void write(Cadence newCadence, String newLanguage, CheckInChannel newChannel, BestTime best, LocalDate ends) {
        cadence = newCadence.word();
        language = newLanguage;
        channel = newChannel.word();
        bestDays = best.days().stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
        bestFrom = best.from();
        bestUntil = best.to();
        timezone = best.timezone();
        endsOn = ends;
    }

    private void countFrom(LocalDate day) {
        countedFrom = bestTime().onOrAfter(day);
        nextOn = countedFrom;
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    boolean missedOften() {
        return missed >= MISSED_OFTEN;
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

    UUID liaisonUserId() {
        return liaisonUserId;
    }

    PlanState state() {
        return PlanState.of(state);
    }

    Cadence cadence() {
        return Cadence.of(cadence);
    }

    String language() {
        return language;
    }

    CheckInChannel channel() {
        return CheckInChannel.of(channel);
    }

    BestTime bestTime() {
        return new BestTime(Arrays.stream(bestDays).map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))).toList(), bestFrom, bestUntil, timezone);
    }

    LocalDate nextOn() {
        return nextOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int missed() {
        return missed;
    }

    byte[] note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
