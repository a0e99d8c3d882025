package org.vecindad.contacts.revealing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Whom one account was shown within the last day, as this replica knows it. Each counts once, from when they were shown first. */
final class Window {

    static final Duration DAY = Duration.ofDays(1);
    static final Duration HOUR = Duration.ofHours(1);

    record Mark(long mark, Instant at) {
    }

    private final Map<Long, Instant> seen = new HashMap<>();
    private final PriorityQueue<Mark> byAge = new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));
    private final PriorityQueue<Instant> lastHour = new PriorityQueue<>();
    private final ArrayDeque<Mark> unwritten = new ArrayDeque<>();
    private Instant used = Instant.EPOCH;
    private Instant learned = Instant.EPOCH;

    /** Which of these may be shown within a budget; they are counted. */
    synchronized List<Long> take(Collection<Long> marks, Budget budget, Instant now) {
        forget(now);
        used = now;
        var taken = new ArrayList<Long>(marks.size());
        for (var mark : marks) {
            if (seen.containsKey(mark)) {
                taken.add(mark);
            } else if (!budget.spent(lastHour.size(), seen.size())) {
                note(new Mark(mark, now));
                unwritten.add(new Mark(mark, now));
                taken.add(mark);
            }
        }
        return taken;
    }

    /** All of these or none, so that nothing is counted that is not shown. */
    synchronized boolean takeAll(Collection<Long> marks, Budget budget, Instant now) {
        forget(now);
        used = now;
        long fresh = marks.stream().filter(mark -> !seen.containsKey(mark)).count();
        if (fresh > Math.min(budget.hour() - lastHour.size(), budget.day() - seen.size()) && fresh > 0) {
            return false;
        }
        take(marks, budget, now);
        return true;
    }

    /** What another replica, or this one before a restart, has counted. */
    synchronized void learn(Collection<Mark> marks, Instant now) {
        marks.stream().filter(mark -> mark.at().plus(DAY).isAfter(now)).forEach(this::note);
        learned = now;
    }

    synchronized List<Mark> drain() {
        var marks = List.copyOf(unwritten);
        unwritten.clear();
        return marks;
    }

    synchronized void putBack(List<Mark> marks) {
        marks.forEach(unwritten::addFirst);
    }

    /** Up to when it knows what other replicas counted. */
    synchronized Instant learned() {
        return learned;
    }

    synchronized int inHour(Instant now) {
        forget(now);
        return lastHour.size();
    }

    synchronized int inDay(Instant now) {
        forget(now);
        return seen.size();
    }

    synchronized boolean usedSince(Instant moment) {
        return used.isAfter(moment) || !unwritten.isEmpty();
    }

    /** When there is room again within a budget. */
    synchronized Duration until(Budget budget, Instant now) {
        forget(now);
        var day = seen.size() >= budget.day() ? Duration.between(now, byAge.peek().at().plus(DAY)) : Duration.ZERO;
        var hour = lastHour.size() >= budget.hour() ? Duration.between(now, lastHour.peek().plus(HOUR)) : Duration.ZERO;
        return day.compareTo(hour) > 0 ? day : hour;
    }

    private void note(Mark mark) {
        if (seen.putIfAbsent(mark.mark(), mark.at()) == null) {
            byAge.add(mark);
            lastHour.add(mark.at());
        }
    }

    private void forget(Instant now) {
        while (!lastHour.isEmpty() && !lastHour.peek().plus(HOUR).isAfter(now)) {
            lastHour.poll();
        }
        while (!byAge.isEmpty() && !byAge.peek().at().plus(DAY).isAfter(now)) {
            seen.remove(byAge.poll().mark());
        }
    }
}
