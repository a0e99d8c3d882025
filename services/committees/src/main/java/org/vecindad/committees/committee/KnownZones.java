package org.vecindad.committees.committee;

import java.util.UUID;

/** Says whether there is such a zone. */
public interface KnownZones {

    /** @throws org.vecindad.chassis.web.ProblemException 400 when there is none; null is fine, a committee may have no zone yet */
    void mustKnow(UUID zoneId);
}
