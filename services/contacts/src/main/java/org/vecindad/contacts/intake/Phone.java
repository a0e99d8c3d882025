package org.vecindad.contacts.intake;

/**
 * A phone number: {@code number} in any form on its way in and E.164 once checked, {@code raw} as it was typed (it keeps
 * extensions and "ask for Luz", which E.164 has no place for). A {@code wrong} number is kept, so that nobody adds it again, and
 * not offered for calling.
 */
public record Phone(String number, String raw, String type, Boolean primary, Boolean wrong) {

    public Phone(String number, String raw, String type, Boolean primary) {
        this(number, raw, type, primary, null);
    }

    public static Phone of(String number) {
        return new Phone(number, null, null, null);
    }

    public boolean ranksFirst() {
        return Boolean.TRUE.equals(primary);
    }

    public boolean reachesSomeoneElse() {
        return Boolean.TRUE.equals(wrong);
    }

    /** @param mark true for a number that is not theirs, null for one that is */
    public Phone marked(Boolean mark) {
        return new Phone(number, raw, type, primary, mark);
    }
}
