package org.vecindad.journeys;

/** Bytes in bytes. */
public final class Haystack {

    private Haystack() {
    }

    public static boolean contains(byte[] haystack, byte[] needle) {
        int last = haystack.length - needle.length;
        for (int at = 0; at <= last; at++) {
            if (haystack[at] == needle[0] && matches(haystack, needle, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] haystack, byte[] needle, int at) {
        for (int i = 1; i < needle.length; i++) {
            if (haystack[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
