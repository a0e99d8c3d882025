package org.vecindad.contacts.consent;

/** A consent that holds: {@code purpose} as others read it ({@code share_with:ID} names the organization). */
public record ActiveConsent(String purpose, String channel) {
}
