package org.vecindad.local.children;

/** What kind of machine this is. */
public final class Machine {

    public static boolean linux() {
        return System.getProperty("os.name").equals("Linux");
    }

    public static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private Machine() {}
}
