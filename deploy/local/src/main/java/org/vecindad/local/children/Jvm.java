package org.vecindad.local.children;

import java.util.List;

/** What every JVM here is told, the engines' too. */
public final class Jvm {

    /** Small object headers; and an AOT cache mapped where it was made for: moved, all of it is written to and nothing of it shared. */
    public static final List<String> LEAN = List.of("-XX:+UseCompactObjectHeaders", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private Jvm() {}
}
