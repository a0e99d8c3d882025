package org.vecindad.committees.following;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.vecindad.chassis.facts.PoisonedFact;
import org.vecindad.chassis.facts.ReceivedFact;

/**
 * What a fact of {@code contacts.person.v1} tells that matters here.
 *
 * @param mergedInto the survivor, of a merged person only
 */
record KnownPerson(UUID id, Standing standing, UUID mergedInto, long version) {

    enum Standing {
        ACTIVE, AWAY, MERGED, ERASED
    }

    static KnownPerson in(ReceivedFact fact) {
        if (fact.tombstone()) {
            return new KnownPerson(fact.key(), Standing.ERASED, null, fact.version());
        }
        var standing = standing(fact.data().path("standing").asText());
        return new KnownPerson(fact.key(), standing, standing == Standing.MERGED ? survivor(fact) : null, fact.version());
    }

    boolean gone() {
        return standing == Standing.MERGED || standing == Standing.ERASED;
    }

    String word() {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    /** Of two facts about one person, the one that counts: nothing comes after an erasure. */
    KnownPerson later(KnownPerson next) {
        if (standing == Standing.ERASED) {
            return this;
        }
        return next.standing == Standing.ERASED || next.version > version ? next : this;
    }

    private static Standing standing(String word) {
        return switch (word) {
            case "active" -> Standing.ACTIVE;
            case "away" -> Standing.AWAY;
            case "merged" -> Standing.MERGED;
            case "erased" -> Standing.ERASED;
            default -> throw new PoisonedFact("standing is none that is known");
        };
    }

    private static UUID survivor(ReceivedFact fact) {
        var id = Optional.ofNullable(fact.data().get("merged_into")).map(node -> node.asText("")).orElse("");
        try {
            return Optional.of(UUID.fromString(id)).filter(other -> !other.equals(fact.key())).orElseThrow();
        } catch (RuntimeException notAnotherId) {
            throw new PoisonedFact("merged_into is not another person's id");
        }
    }
}
