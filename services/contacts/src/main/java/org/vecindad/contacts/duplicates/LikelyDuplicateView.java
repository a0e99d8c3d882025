package org.vecindad.contacts.duplicates;

import org.vecindad.contacts.person.PersonCard;

import java.util.List;

/** Somebody the caller sees who may be the one being typed in. */
record LikelyDuplicateView(PersonCard person, List<ReasonView> reasons, double score) {
}
