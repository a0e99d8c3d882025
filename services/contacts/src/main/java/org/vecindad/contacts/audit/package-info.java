/**
 * Who looked is written down before the answer leaves, in the transaction of the look: who, at whom, with which filter (a
 * query only as a keyed digest), how many. Entries are appended freely and never changed; one writer links them into a
 * chain of hashes within a second, so that a missing or altered entry shows.
 */
package org.vecindad.contacts.audit;
