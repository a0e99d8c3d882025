package org.vecindad.contacts.segment;

import com.fasterxml.jackson.databind.JsonNode;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ETags;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.MergePatch;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.person.ChoosingCare;

import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Keeps smart lists. Whose one is changes it; others use it and keep a copy of their own. */
@Singleton
class SavingSegments {

    private final CurrentGrants current;
    private final Segments segments;
    private final ChoosingCare care;
    private final MergePatch patches;

    SavingSegments(CurrentGrants current, Segments segments, ChoosingCare care, MergePatch patches) {
        this.current = current;
        this.segments = segments;
        this.care = care;
        this.patches = patches;
    }

    Segment save(Connection connection, SaveSegment request) throws SQLException {
        if (!current.get().everything() && current.get().committeesLed().isEmpty()) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
        var words = SegmentWords.checked(request.title(), request.definition());
        mayShare(request, null);
        var at = now();
        var segment = new Segment(UUID.randomUUID(), 1, current.caller().userId(), request.sharing(), request.committeeId(), words, at, at);
        segments.add(connection, segment);
        return segment;
    }

    Segment change(Connection connection, UUID id, String ifMatch, JsonNode patch) throws SQLException {
        var known = segments.owned(connection, current.get(), id);
        ETags.require(ifMatch, known.version());
        var to = patches.apply(patch, known.asRequest(), SaveSegment.class);
        var words = SegmentWords.checked(to.title(), to.definition());
        if (known.same(words, to.sharing(), to.committeeId())) {
            return known;
        }
        mayShare(to, known);
        var changed = known.changed(words, to.sharing(), to.committeeId(), now());
        segments.change(connection, changed);
        return changed;
    }

    private void mayShare(SaveSegment request, Segment known) {
        boolean named = request.committeeId() != null;
        switch (request.sharing()) {
            case MINE -> expect(!named, "only with a list that is shared with it");
            case COALITION -> {
                expect(!named, "only with a list that is shared with it");
                if (!current.get().everything()) {
                    throw new ProblemException(GeneralProblem.FORBIDDEN);
                }
            }
            case COMMITTEE -> {
                expect(named, "say with which committee");
                if (known == null || !request.committeeId().equals(known.committeeId())) {
                    care.forCaller(current.get(), request.committeeId());
                }
            }
        }
    }

    private static void expect(boolean so, String otherwise) {
        if (!so) {
            throw ProblemException.invalid("/committee_id", "not_with_this", otherwise);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
