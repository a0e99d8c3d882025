package org.vecindad.contacts.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One look, or one deed.
 *
 * @param subject the person or import it was about, if it was one
 * @param filter  what was asked for; must hold nothing readable about a person
 * @param count   how many came back, if it was a list
 */
public record Look(Action action, UUID subject, Map<String, String> filter, Integer count) {

    public enum Action {
        PERSON_OPENED, TIMELINE_OPENED, PEOPLE_LISTED, CARDS_SHOWN, PERSON_ADDED, PERSON_CHANGED, CARE_ENDED, PERSON_PUT_AWAY, PERSON_RESTORED,
        PERSON_ERASED, CONSENT_RECORDED, CONSENT_WITHDRAWN, PEOPLE_IMPORTED, PEOPLE_EXPORTED,
        CHECK_INS_LISTED, CHECK_IN_PLANS_OPENED, CHECK_IN_PLAN_MADE, CHECK_IN_PLAN_CHANGED, CHECK_IN_RECORDED, CHECK_IN_TAKEN_BACK,
        SUPPORT_NEEDS_LISTED, SUPPORT_NEED_OPENED, SUPPORT_NEED_ADDED, SUPPORT_NEED_CHANGED,
        LIKELY_DUPLICATES_SHOWN, DUPLICATES_LISTED, DUPLICATE_DISMISSED, PEOPLE_MERGED, MERGE_UNDONE, IMPORT_UNDONE,
        CONVERSATIONS_READ, CONVERSATION_LOGGED, CONVERSATION_CHANGED, CONVERSATION_TAKEN_BACK, FOLLOW_UPS_LISTED, FOLLOW_UP_READ, FOLLOW_UP_PLANNED,
        FOLLOW_UP_CHANGED, CALL_LIST_MADE, CALL_LISTS_LISTED, CALL_LIST_ENTRIES_LISTED, TURN_TAKEN, PACK_TAKEN, PACK_READ_AGAIN,
        ORGANIZATION_ADDED, ORGANIZATION_CHANGED, ORGANIZATION_PUBLISHED, ORGANIZATION_REMOVED, PARTNERSHIP_MOVED, PARTNERSHIP_MOVE_UNDONE,
        PARTNERSHIP_MOVES_READ, SCREENING_READ, SCREENING_VOTED, SCREENING_VOTE_TAKEN_BACK, PLEDGES_READ, PLEDGE_ADDED, PLEDGE_CHANGED,
        VISITS_READ, VISIT_LOGGED, VISIT_TAKEN_BACK,
        BULK_ACTION_STARTED, BULK_ACTION_UNDONE, PEOPLE_CHANGED_TOGETHER,
        LEGAL_HOLD_PUT, LEGAL_HOLD_LIFTED, LEGAL_HOLDS_LISTED, CONTACT_BUDGET_NEARLY_SPENT, CONTACT_BUDGET_SPENT, OWN_RECORD_OPENED, OWN_RECORD_COPIED,
        PEOPLE_UPSERTED, CHANGES_READ, RELATIONSHIP_ADDED, RELATIONSHIP_ENDED,
        EXPORT_ASKED, EXPORT_APPROVED, EXPORT_OBJECTED, EXPORT_WITHDRAWN, EXPORT_RELEASED_AFTER_NOTICE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Look {
        // Sorted, so that the same look reads the same.
        filter = filter == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(filter));
    }

    public static Look at(Action action, UUID person) {
        return new Look(action, person, Map.of(), null);
    }

    /** A look at many; how many is filled in when they are confirmed. */
    public static Look over(Action action, Map<String, String> filter) {
        return new Look(action, null, filter, null);
    }
}
