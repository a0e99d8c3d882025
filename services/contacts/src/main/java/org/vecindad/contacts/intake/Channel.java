package org.vecindad.contacts.intake;

/** The way by which someone agreed to be reached. */
public enum Channel {
    CALL, SMS, WHATSAPP, SIGNAL, EMAIL, MAIL, IN_PERSON;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
