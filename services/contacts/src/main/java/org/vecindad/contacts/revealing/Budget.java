package org.vecindad.contacts.revealing;

import org.vecindad.chassis.access.Caller;

import java.util.Optional;

/** How many people an hour and a day. A tenth more is kept for single people, opened or called one after the other. */
record Budget(int hour, int day) {

    /** Nothing for an account that is not counted. Pure; a test has a row for each kind of caller. */
    static Optional<Budget> of(Caller caller, BudgetConfig config) {
        if (caller.username() != null && config.exempt().map(names -> names.contains(caller.username())).orElse(false)) {
            return Optional.empty();
        }
        if (caller.partner()) {
            return Optional.of(of(config.partners().getOrDefault(caller.organizationId(), config.partner())));
        }
        return Optional.of(of(caller.organizer() ? config.organizer() : config.lead()));
    }

    private static Budget of(BudgetConfig.Allowance allowance) {
        return new Budget(allowance.hour(), allowance.day());
    }

    Budget withReserve() {
        return new Budget(hour + Math.max(1, hour / 10), day + Math.max(1, day / 10));
    }

    /** From here on it is told. */
    boolean nearlySpent(int inHour, int inDay) {
        return inHour >= hour * 0.8 || inDay >= day * 0.8;
    }

    boolean spent(int inHour, int inDay) {
        return inHour >= hour || inDay >= day;
    }
}
