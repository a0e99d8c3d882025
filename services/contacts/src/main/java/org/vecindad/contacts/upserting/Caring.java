package org.vecindad.contacts.upserting;

import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.keeping.Bringing;
import org.vecindad.contacts.person.ChoosingCare;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who will care for those who are new, asked once for each committee a request names. Also a no is asked for only once. */
final class Caring {

    private sealed interface Answer {
        record Yes(Bringing bringing) implements Answer {
        }

        record No(ProblemException problem) implements Answer {
        }
    }

    private final ChoosingCare choosing;
    private final Grants grants;
    private final Map<Optional<UUID>, Answer> answers = new HashMap<>();
    private final Map<UUID, String> languages = new HashMap<>();

    Caring(ChoosingCare choosing, Grants grants) {
        this.choosing = choosing;
        this.grants = grants;
    }

    Bringing forNew(UUID committee) {
        return switch (answers.computeIfAbsent(Optional.ofNullable(committee), named -> ask(named.orElse(null)))) {
            case Answer.Yes yes -> yes.bringing();
            case Answer.No no -> throw no.problem();
        };
    }

    private Answer ask(UUID committee) {
        try {
            return new Answer.Yes(choosing.forCaller(grants, committee));
        } catch (ProblemException problem) {
            return new Answer.No(problem);
        }
    }

    /** The language people are presumed to speak there, or null. */
    String language(Bringing bringing) throws SQLException {
        if (!languages.containsKey(bringing.viewer())) {
            languages.put(bringing.viewer(), choosing.language(bringing.viewer()).orElse(null));
        }
        return languages.get(bringing.viewer());
    }
}
