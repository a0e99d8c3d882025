/**
 * How people are kept: sealed documents, blind handles, links of care, and the facts about them, written and read in batches
 * of any size through one code path, by the API (a batch of one) and by imports alike.
 *
 * <p>An import uses it so, for each batch of some hundred checked rows, on one connection of the {@code work} datasource
 * with auto-commit off:
 * <pre>
 * var planning = planningPeople.start(Scope.of(grants), Planning.Mode.WRITE);      // once per run; PREVIEW while previewing
 * var plan = planning.plan(connection, tellings);        // one Outcome a row: CREATED, UPDATED, UNCHANGED
 * var written = peopleBatch.write(connection, new Bringing(userId, viewer, at), plan);
 * connection.commit();
 * written.show();                                        // makes them findable on this replica; never before the commit
 * </pre>
 * A preview plans and writes nothing. Rows that fold into one person within a batch come out as one person; earlier
 * batches are found because they are committed (or, previewing, remembered by digest only).
 */
package org.vecindad.contacts.keeping;
