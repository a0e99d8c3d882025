package org.vecindad.contacts.likeness;

import org.vecindad.contacts.likeness.FamilyNames.Fit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The weights: which agreement, beside which name, is how sure. One method a line of the table, the strongest evidence first. */
final class Weighing {

    private static final double CERTAIN = 0.99;
    private static final double A_HINT = 0.45;

    private Weighing() {
    }

    static Likeness of(Traits one, Traits other) {
        var names = Names.of(one, other);
        var evidence = Evidence.of(one, other);
        double score = score(names, evidence, one, other);
        if (score < Likeness.CONCEIVABLE) {
            return Likeness.NONE;
        }
        var reasons = EnumSet.copyOf(names.reasons(one, other));
        reasons.addAll(evidence.reasons());
        return new Likeness(Math.round(score * 100) / 100.0, List.copyOf(new ArrayList<>(reasons)));
    }

    private static double score(Names names, Evidence evidence, Traits one, Traits other) {
        if (evidence.identifier()) {
            return CERTAIN;
        }
        if (names.given().fit() == GivenNames.Fit.UNKNOWN) {
            return withoutAGivenName(names, evidence);
        }
        if (!names.fit()) {
            return 0;
        }
        double score = evidence.contact() ? sameContact(names, evidence)
                : evidence.similarContact() ? similarContact(names, evidence)
                : evidence.address() ? sameAddress(names, evidence)
                : namesAlone(names, evidence);
        if (names.given().fit() == GivenNames.Fit.SECOND && !evidence.email()) {
            score = Math.min(score, A_HINT);
        }
        // father and son have one name, one phone and one address
        boolean otherGeneration = !one.suffix().equals(other.suffix());
        return otherGeneration && !(evidence.phone() && evidence.email()) ? Math.min(score, A_HINT) : score;
    }

    // A number somebody left without a name: whoever has that number, unless they are called otherwise.
    private static double withoutAGivenName(Names names, Evidence evidence) {
        return switch (names.family().fit()) {
            case EQUAL, TURNED, ONE_MISSING -> evidence.email() ? 0.7 : evidence.phone() ? 0.62 : 0;
            case UNKNOWN -> evidence.email() ? 0.68 : evidence.phone() ? 0.62 : 0;
            case HALF, OTHER -> 0;
        };
    }

    private static double sameContact(Names names, Evidence evidence) {
        double both = evidence.phone() && evidence.email() ? 0.03 : 0;
        boolean sure = names.given().fit() == GivenNames.Fit.EQUAL;
        return both + switch (names.family().fit()) {
            case EQUAL -> names.family().slip() ? 0.93 : 0.96;
            case TURNED, ONE_MISSING -> 0.94;
            case UNKNOWN -> sure ? 0.9 : 0.84;
            case HALF -> sure ? 0.78 : 0.64;
            // two of a family may bear one name; married or misheard is likelier with the whole given name, or with the e-mail
            case OTHER -> both > 0 ? 0.8 : sure && evidence.email() ? 0.7 : sure && evidence.address() ? 0.7 : sure ? 0.62 : A_HINT;
        };
    }

    private static double similarContact(Names names, Evidence evidence) {
        boolean sure = names.given().fit() != GivenNames.Fit.INITIAL;
        return switch (names.family().fit()) {
            case EQUAL, TURNED, ONE_MISSING -> sure ? 0.84 : 0.7;
            case UNKNOWN -> sure && names.given().fit() == GivenNames.Fit.EQUAL ? 0.62 : A_HINT;
            case HALF, OTHER -> A_HINT;
        };
    }

    private static double sameAddress(Names names, Evidence evidence) {
        double against = evidence.against() >= 2 ? 0.28 : evidence.against() * 0.06;
        return switch (names.family().fit()) {
            case EQUAL, TURNED, ONE_MISSING -> 0.86 - against;
            case UNKNOWN -> names.given().fit() == GivenNames.Fit.EQUAL ? 0.66 - against : A_HINT;
            case HALF, OTHER -> A_HINT;
        };
    }

    private static double namesAlone(Names names, Evidence evidence) {
        if (names.family().fit() == Fit.UNKNOWN || names.family().fit() == Fit.OTHER || names.family().fit() == Fit.HALF) {
            return names.family().fit() == Fit.UNKNOWN && names.given().fit() == GivenNames.Fit.EQUAL ? 0.41 : 0;
        }
        if (!names.full()) {
            return names.given().fit() == GivenNames.Fit.INITIAL ? 0.41 : A_HINT;
        }
        double place = evidence.postalCode() ? 0.1 : 0;
        return switch (evidence.against()) {
            // somebody wrote down a whole name and nothing else; with a number of another kind on each side it may be a namesake
            case 0 -> evidence.nothingButTheName() && names.wholeAndPlain() && !evidence.otherPlace() ? 0.68 + place : 0.49 + place;
            case 1 -> A_HINT + place;
            default -> A_HINT;
        };
    }
}
