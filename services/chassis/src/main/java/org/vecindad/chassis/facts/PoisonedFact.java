package org.vecindad.chassis.facts;

/** Thrown by a {@link Feed} for a fact that will never be applicable; it is set aside as a dead letter and the feed goes on. */
public final class PoisonedFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, without any value from the fact: the reason is stored and published */
    public PoisonedFact(String reason) {
        super(reason);
    }
}
