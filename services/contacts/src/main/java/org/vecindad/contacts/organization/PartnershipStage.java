package org.vecindad.contacts.organization;

import java.util.EnumSet;
import java.util.Set;

/** How far a partnership has come. Steps may be skipped forward: some partners arrive already known to everyone. */
public enum PartnershipStage {
    PROSPECT, CONTACTED, MEETING, SCREENED, ACTIVE, DECLINED, LAPSED;

    Set<PartnershipStage> next() {
        return switch (this) {
            case PROSPECT -> EnumSet.of(CONTACTED, MEETING, SCREENED, ACTIVE, DECLINED);
            case CONTACTED -> EnumSet.of(PROSPECT, MEETING, SCREENED, ACTIVE, DECLINED);
            case MEETING -> EnumSet.of(CONTACTED, SCREENED, ACTIVE, DECLINED);
            case SCREENED -> EnumSet.of(MEETING, ACTIVE, DECLINED);
            case ACTIVE -> EnumSet.of(SCREENED, LAPSED);
            case DECLINED, LAPSED -> EnumSet.of(PROSPECT, CONTACTED, ACTIVE);
        };
    }

    boolean mayBecome(PartnershipStage stage) {
        return stage == this || next().contains(stage);
    }

    /** Whether going on to that stage starts the partnership anew, so that it is voted on anew. */
    boolean beginsAgainAs(PartnershipStage next) {
        return (this == DECLINED || this == LAPSED) && next != ACTIVE;
    }
}
