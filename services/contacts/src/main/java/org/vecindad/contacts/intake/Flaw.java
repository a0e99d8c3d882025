package org.vecindad.contacts.intake;

/**
 * A value that could not be used. It names the place ({@code pointer}, a JSON pointer into the draft) and a stable
 * {@code code}; never the value, so that flaws may be shown, counted and logged.
 */
public record Flaw(String pointer, String code, String message) {
}
