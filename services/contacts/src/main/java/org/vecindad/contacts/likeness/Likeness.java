package org.vecindad.contacts.likeness;

import java.util.List;

/**
 * How sure it is that two are one.
 *
 * @param score   0 to 1; from {@link #LIKELY} on it is worth a person's time, from {@link #CONCEIVABLE} on a hint while typing
 * @param reasons what speaks for it, the strongest first
 */
public record Likeness(double score, List<Reason> reasons) {

    public static final double LIKELY = 0.6;
    public static final double CONCEIVABLE = 0.4;

    static final Likeness NONE = new Likeness(0, List.of());

    /** Symmetric: whoever is first makes no difference. */
    public static Likeness of(Traits one, Traits other) {
        return Weighing.of(one, other);
    }

    public boolean likely() {
        return score >= LIKELY;
    }

    public boolean conceivable() {
        return score >= CONCEIVABLE;
    }
}
