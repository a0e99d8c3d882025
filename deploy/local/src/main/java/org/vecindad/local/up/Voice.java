package org.vecindad.local.up;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the launcher says on the terminal: short lines, with the seconds since the start. */
final class Voice {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Voice(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, line);
    }

    synchronized void plain(String text) {
        out.println(text);
    }

    void trouble(Trouble trouble) {
        plain("\nVecindad did not start: " + trouble.getMessage() + ".\n" + trouble.remedy() + "\n");
    }
}
