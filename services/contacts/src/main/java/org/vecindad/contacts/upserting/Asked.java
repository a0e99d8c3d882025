package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.keeping.Kept;

import java.util.List;
import java.util.UUID;

/**
 * What is wanted of one person.
 *
 * @param patch     a merge patch over what is known
 * @param committee that will care for somebody new, or null
 */
record Asked(Identifier identifier, JsonNode patch, List<ConsentDraft> consents, UUID committee, Condition condition) {

    /** {@code If-Match} and {@code If-None-Match}, each null when it was not sent. */
    record Condition(String ifMatch, String ifNoneMatch) {

        static final Condition NONE = new Condition(null, null);

        /** @param known null when there is nobody */
        void check(Kept known) {
            if (known == null && ifMatch != null) {
                throw new ProblemException(GeneralProblem.VERSION_STALE);
            }
            if (known != null && ifMatch != null) {
                ETags.require(ifMatch, known.version());
            }
            if (known != null && ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(ETags.of(known.version())))) {
                throw new ProblemException(GeneralProblem.VERSION_STALE);
            }
        }
    }
}
