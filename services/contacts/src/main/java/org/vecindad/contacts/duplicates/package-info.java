/**
 * Who may be in here twice. A warning while somebody is being added, among those the caller sees; a queue of likely pairs,
 * each shown only to who sees both; and the memory of pairs that are two people. Who was written waits in a table and is
 * compared soon after, in memory, where names are open anyway; what is kept of it are ids, a score and reasons.
 */
package org.vecindad.contacts.duplicates;
