package org.vecindad.chassis.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next  opaque cursor of the following page, absent on the last
 * @param total how many there are in all, only when {@code count=true} was asked
 */
public record Page<T>(List<T> items, String next, Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Of rows read with {@code limit + 1}: the row too many says that there is another page. */
    public static <R, T> Page<T> of(List<R> oneMore, int limit, Function<R, T> view, Function<R, String> cursor, Long total) {
        boolean more = oneMore.size() > limit;
        var rows = more ? oneMore.subList(0, limit) : oneMore;
        return new Page<>(rows.stream().map(view).toList(), more ? cursor.apply(rows.getLast()) : null, total);
    }
}
