/**
 * Bringing in people from files. An import is uploaded, read, previewed, corrected, started and then runs by itself,
 * also through a restart: each batch of rows, its counts and its progress are one transaction, so that no row counts twice.
 *
 * <p>What waits is sealed under keys of the import's own ({@code staging}); what a file is and says is found out by
 * {@code reading} and {@code columns}; who is the same person and how people are written is {@code keeping}'s.
 */
package org.vecindad.contacts.importing;
