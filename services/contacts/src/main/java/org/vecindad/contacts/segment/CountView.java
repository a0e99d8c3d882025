package org.vecindad.contacts.segment;

import org.vecindad.contacts.search.PersonRow;

import java.util.List;

/** How many match, and the first few of them. */
record CountView(long total, List<PersonRow> items) {
}
