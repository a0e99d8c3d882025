package org.vecindad.contacts.organization;

/** What kind of body it is. */
enum OrganizationType {
    NATIONAL_PARTNER, IMMIGRANT_LED, SMALL_BUSINESS, LABOR_UNION, FAITH_COMMUNITY, LEGAL_PROVIDER, SCHOOL, HEALTH, MEDIA, PUBLIC_BODY
}
