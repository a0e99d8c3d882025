package org.vecindad.contacts.intake;

/**
 * A phone number: {@code number} in any form on its way in and E.164 once checked, {@code raw} as it was typed (it keeps
 * extensions and "ask for Luz", which E.164 has no place for).
 */
public record Phone(String number, String raw, String type, Boolean primary) {

    public static Phone of(String number) {
        return new Phone(number, null, null, null);
    }

    public boolean ranksFirst() {
        return Boolean.TRUE.equals(primary);
    }
}
