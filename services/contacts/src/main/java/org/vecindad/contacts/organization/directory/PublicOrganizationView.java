package org.vecindad.contacts.organization.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An organization as everybody may see it. */
record PublicOrganizationView(UUID id, String name, String type, List<String> languages, List<String> serviceArea, String website, List<PublicPledge> pledges) {

    record PublicPledge(String kind, LocalDate signedOn) {
    }
}
