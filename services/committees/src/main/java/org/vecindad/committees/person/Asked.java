package org.vecindad.committees.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.vecindad.chassis.web.ProblemException;

/** What contacts said in this request. */
@RequestScoped
class Asked {

    /** @param refused why the person cannot be named, null when they can */
    record Said(ProblemException refused) {
    }

    private final Map<UUID, Said> said = new HashMap<>();

    void shown(UUID person) {
        said.put(person, new Said(null));
    }

    void refused(UUID person, ProblemException why) {
        said.put(person, new Said(why));
    }

    void mustBeShown(UUID person) {
        var answer = said.get(person);
        if (answer == null) {
            throw new IllegalStateException("contacts is asked before the transaction, by @AskFirst");
        }
        if (answer.refused() != null) {
            throw answer.refused();
        }
    }
}
