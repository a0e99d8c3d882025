package org.vecindad.chassis.privacy;

/** A sealed value does not open: wrong key, wrong place, or changed bytes. Carries no content. */
public class SealBroken extends RuntimeException {

    public SealBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
