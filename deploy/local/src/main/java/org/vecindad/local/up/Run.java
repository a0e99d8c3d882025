package org.vecindad.local.up;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.vecindad.local.children.Child;

/** How one part is run: started, known to be ready, and told to stop. */
record Run(Part part, Supplier<Child> spawn, BooleanSupplier ready, Duration patience, String stopSignal) {

    static Run of(Part part, Supplier<Child> spawn, BooleanSupplier ready) {
        return new Run(part, spawn, ready, Duration.ofMinutes(10), "TERM");
    }

    Run stoppedBy(String signal) {
        return new Run(part, spawn, ready, patience, signal);
    }
}
