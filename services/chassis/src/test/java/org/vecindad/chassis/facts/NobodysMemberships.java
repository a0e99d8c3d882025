package org.vecindad.chassis.facts;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.access.Memberships;

/** The test application has no committees. */
@Singleton
@DefaultBean
class NobodysMemberships implements Memberships {

    @Override
    public Grants grantsOf(Caller caller) {
        return Grants.none(caller);
    }
}
