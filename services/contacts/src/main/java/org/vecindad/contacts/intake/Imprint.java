package org.vecindad.contacts.intake;

/** What is written into everything that leaves, so that it is not taken for somebody's words when it comes back. */
public final class Imprint {

    public static final String BEGINNING = "Vecindad · ";

    private Imprint() {
    }

    public static boolean is(String text) {
        return text != null && text.startsWith(BEGINNING);
    }
}
