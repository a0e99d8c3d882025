package org.vecindad.local.up;

/** Something that a person must put right before the system can start: what is wrong, and what to do about it. */
final class Trouble extends RuntimeException {

    private final String remedy;

    Trouble(String what, String remedy) {
        super(what, null, false, false);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
