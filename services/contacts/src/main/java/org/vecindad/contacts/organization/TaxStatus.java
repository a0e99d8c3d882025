package org.vecindad.contacts.organization;

/** What an organization may do together with others when it lobbies. */
enum TaxStatus {
    C3, C4, UNION, NONE
}
