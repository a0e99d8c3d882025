package org.vecindad.contacts.upserting;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.Problem;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;

import java.util.List;
import java.util.UUID;

/** What became of a batch: one item for each row, in their order. */
record BatchView(UUID id, List<Item> items) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            @Schema(description = "200 changed or unchanged, 201 added; else why not, as PUT would have answered", examples = "201") int status,
            @Schema(description = "The person, where there is one") UUID id,
            @Schema(description = "Stable code of what went wrong") String code,
            @Schema(description = "What is not valid; not kept for reading the batch again") List<Violation> violations) {

        static Item of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Added(var person) -> new Item(201, person.id(), null, List.of());
                case Outcome.Known(var person) -> new Item(200, person.id(), null, List.of());
                case Outcome.Refused(var problem) -> of(problem);
            };
        }

        static Item of(ProblemException refused) {
            Problem problem = refused.problem();
            return new Item(problem.status(), null, problem.code(), problem == GeneralProblem.INVALID ? refused.violations() : List.of());
        }

        Item kept() {
            return new Item(status, id, code, null);
        }
    }
}
