package org.vecindad.contacts.intake;

/** An e-mail address as it was given; {@code type} is free (home, work…), at most one is {@code primary}. */
public record Email(String address, String type, Boolean primary) {

    public static Email of(String address) {
        return new Email(address, null, null);
    }

    public boolean ranksFirst() {
        return Boolean.TRUE.equals(primary);
    }
}
