package org.vecindad.committees.committee;

import org.vecindad.chassis.access.Caller;

/** Who makes the founder of a committee its first lead. */
public interface FirstLead {

    void lead(Committee committee, Caller founder);
}
