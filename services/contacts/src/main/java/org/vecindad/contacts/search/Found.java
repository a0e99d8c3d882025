package org.vecindad.contacts.search;

import java.util.List;

/** One page of people in the order of their names. */
public record Found(List<PersonRow> rows, String next, Long total) {
}
