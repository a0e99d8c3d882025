package org.vecindad.contacts.outreach.calllist;

import java.util.Map;

/** How far a list is: each person is counted once, and the counts add up to {@code total}. */
record Progress(int total, int toCall, int withCallers, int reached, int leftMessage, int noAnswer, int callBack, int wrongNumber, int doNotCall, int noPhone) {

    static Progress of(Map<String, Integer> counts) {
        return new Progress(counts.values().stream().mapToInt(Integer::intValue).sum(), of(counts, "to_call"), of(counts, "with_callers"),
                of(counts, "reached"), of(counts, "left_message"), of(counts, "no_answer"), of(counts, "call_back"), of(counts, "wrong_number"),
                of(counts, "do_not_call"), of(counts, "no_phone"));
    }

    private static int of(Map<String, Integer> counts, String what) {
        return counts.getOrDefault(what, 0);
    }
}
