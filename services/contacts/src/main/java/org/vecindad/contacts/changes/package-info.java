/**
 * What happened to the people somebody may see, for programs that keep a copy: who changed or came into view, and who left it.
 * Triggers write a journal in the transaction of each change; what is true of a person is asked when the journal is read, so
 * that reading the same place twice does no harm and the last word about somebody is always the right one.
 */
package org.vecindad.contacts.changes;
