package org.vecindad.contacts.importing;

import java.util.UUID;
import org.vecindad.chassis.access.Grants;

/** Who may do what with imports. Row-level security asks the same of the tables. */
final class ImportPolicy {

    private ImportPolicy() {
    }

    /** Whoever leads a committee brings in its people; organizers bring in anybody. */
    static boolean mayImport(Grants grants) {
        return !grants.caller().partner() && (grants.everything() || !grants.committeesLed().isEmpty());
    }

    static boolean mayImportFor(Grants grants, UUID committee) {
        return grants.everything() || grants.leads(committee);
    }

    /** The importer as long as they lead the committee; organizers. */
    static boolean mayUndo(Grants grants, UUID startedBy, UUID committee) {
        return grants.everything() || began(grants, startedBy) && committee != null && grants.leads(committee);
    }

    static boolean sees(Grants grants, UUID startedBy) {
        return grants.everything() || began(grants, startedBy);
    }

    /** Its words, its mapping and its start are the importer's own: it runs in their name. */
    static boolean began(Grants grants, UUID startedBy) {
        return grants.caller().userId().equals(startedBy);
    }
}
