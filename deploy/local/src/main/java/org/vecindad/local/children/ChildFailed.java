package org.vecindad.local.children;

/** A child did not start, or not in time. Carries the child for its log. */
public final class ChildFailed extends RuntimeException {

    private final transient Child child;

    ChildFailed(Child child, String message) {
        super(message + "; its log is " + child.log());
        this.child = child;
    }

    public Child child() {
        return child;
    }
}
