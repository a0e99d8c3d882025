package org.vecindad.contacts.intake;

/** What a consent is for. Sharing is a purpose of its own and names the organization. */
public enum Purpose {
    CONTACT, EVENTS, VOLUNTEERING, SHARE_WITH, PHOTO, LEGAL_REFERRAL;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
