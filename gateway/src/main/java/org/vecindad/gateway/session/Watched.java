package org.vecindad.gateway.session;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * Something that lets a caller in and is asked about again while it is in use: at first and after a pause the caller
 * waits for the answer, otherwise it is asked in the background. One question at a time, however many requests wait.
 */
abstract class Watched {

    /** @param trusted until then nothing is asked; @param usable until then the last answer is used while asking */
    record Pace(long trustedNanos, long usableNanos) {
        static Pace of(Duration trusted, Duration usable) {
            return new Pace(trusted.toNanos(), usable.toNanos());
        }
    }

    private final Pace pace;
    private volatile Answer last;
    private Future<Caller> question;

    private record Answer(Caller caller, long asked) {}

    Watched(Pace pace) {
        this.pace = pace;
    }

    final Future<Caller> caller() {
        var answer = last;
        if (answer == null || answer.caller.secondsLeft() <= secondsSpare()) return ask();
        // counted from the question, not from the answer: what happened in between is not in it
        var age = System.nanoTime() - answer.asked;
        if (age >= pace.usableNanos) return ask();
        if (age >= pace.trustedNanos) ask();
        return Future.succeededFuture(answer.caller);
    }

    /** How long a token must still live to be handed on without asking. */
    abstract long secondsSpare();

    /** Asks whoever knows; fails when the caller is out. {@code known} is the last answer, or null. */
    abstract Future<Caller> inquire(Caller known);

    private synchronized Future<Caller> ask() {
        if (question != null && !question.isComplete()) return question;
        var asked = System.nanoTime();
        var known = last == null ? null : last.caller;
        // what was learned is kept before anybody who waits goes on, so that none of them asks again
        question = inquire(known).transform(result -> {
            last = result.succeeded() ? new Answer(result.result(), asked) : null;
            return result.succeeded() ? Future.succeededFuture(result.result()) : Future.failedFuture(result.cause());
        });
        return question;
    }
}
