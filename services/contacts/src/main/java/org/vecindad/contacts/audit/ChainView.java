package org.vecindad.contacts.audit;

/**
 * What a walk along the whole chain found.
 *
 * @param linked   entries that follow from the ones before
 * @param waiting  entries not linked yet
 * @param brokenAt position of the first entry that does not follow, absent while the chain holds
 */
record ChainView(boolean holds, long linked, long waiting, Long brokenAt) {
}
