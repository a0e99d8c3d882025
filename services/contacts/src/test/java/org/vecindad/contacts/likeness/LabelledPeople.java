package org.vecindad.contacts.likeness;

import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.intake.PersonDraft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An invented neighborhood with the answer written beside it: households that share phones, addresses and surnames, namesakes
 * by the frequency of names, and some people entered twice with the errors that paper, haste and two languages make. The
 * same seed makes the same people.
 */
public final class LabelledPeople {

    /** A record, and which human it is about. */
    public record Labelled(int human, PersonDraft draft) {
    }

    private static final double ENTERED_TWICE = 0.15;

    private final Random random;
    private final Household households;
    private final List<Labelled> all = new ArrayList<>();

    private LabelledPeople(long seed) {
        random = new Random(seed);
        households = new Household(random);
    }

    /** At least so many people, and beside them the second records of about every seventh. */
    public static List<Labelled> of(long seed, int humans) {
        var people = new LabelledPeople(seed);
        while (people.all.size() < humans * (1 + ENTERED_TWICE)) {
            people.addHousehold();
        }
        Collections.shuffle(people.all, people.random);
        return people.all;
    }

    private void addHousehold() {
        for (var member : households.next()) {
            int human = all.size();
            all.add(new Labelled(human, normal(member.draft())));
            if (random.nextDouble() < ENTERED_TWICE) {
                all.add(new Labelled(human, normal(new Errors(random).again(member).draft())));
            }
        }
    }

    private static PersonDraft normal(PersonDraft draft) {
        var checked = Drafts.check(draft);
        if (!checked.draft().isSomebody()) {
            throw new IllegalStateException("the generator made nobody");
        }
        return checked.draft();
    }
}
