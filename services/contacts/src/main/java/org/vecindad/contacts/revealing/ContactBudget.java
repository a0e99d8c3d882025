package org.vecindad.contacts.revealing;

import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.web.ProblemException;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Counts whose contact details an account is shown, and says when it is enough. Costs no round trip. */
@Singleton
public class ContactBudget {

    private final BudgetConfig config;
    private final Telling telling;
    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();

    ContactBudget(BudgetConfig config, Telling telling) {
        this.config = config;
        this.telling = telling;
    }

    /** Whether the caller is counted at all. */
    public boolean counts(Caller caller) {
        return Budget.of(caller, config).isPresent();
    }

    /** Of people beyond the caller's own, those whose contact details may be shown now; for lists, where the others go without. */
    public Set<UUID> among(Caller caller, Collection<UUID> people) {
        var budget = Budget.of(caller, config);
        if (budget.isEmpty() || people.isEmpty()) {
            return Set.copyOf(people);
        }
        var now = Instant.now();
        var window = window(caller);
        var taken = new HashSet<>(window.take(marks(people), budget.get(), now));
        tell(caller, budget.get(), window, now);
        return people.stream().filter(person -> taken.contains(mark(person))).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * People beyond the caller's own are opened, or called: all of them or none.
     *
     * @throws ProblemException 429 when even the reserve does not suffice
     */
    void all(Caller caller, Collection<UUID> people) {
        var budget = Budget.of(caller, config);
        if (budget.isEmpty() || people.isEmpty()) {
            return;
        }
        var now = Instant.now();
        var most = budget.get().withReserve();
        var window = window(caller);
        boolean taken = window.takeAll(marks(people), most, now);
        tell(caller, budget.get(), window, now);
        if (!taken) {
            throw ProblemException.retryLater(BudgetProblem.CONTACT_BUDGET_SPENT, (int) Math.max(60, window.until(most, now).toSeconds()));
        }
    }

    private void tell(Caller caller, Budget budget, Window window, Instant now) {
        telling.about(caller, budget, window.inHour(now), window.inDay(now), now);
    }

    private static Set<Long> marks(Collection<UUID> people) {
        // in their order: a list shows the first of them whole, the same ones each time
        return people.stream().map(ContactBudget::mark).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Window window(Caller caller) {
        return windows.computeIfAbsent(caller.userId(), account -> new Window());
    }

    /** Those that were used lately. */
    Map<UUID, Window> usedSince(Instant moment) {
        return windows.entrySet().stream().filter(entry -> entry.getValue().usedSince(moment)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forgetIdle(Instant now) {
        windows.values().removeIf(window -> !window.usedSince(now.minus(Duration.ofHours(2))));
    }

    // Half of a random id: enough to tell people apart, and gone after a day.
    static long mark(UUID person) {
        return person.getMostSignificantBits() ^ person.getLeastSignificantBits();
    }
}
