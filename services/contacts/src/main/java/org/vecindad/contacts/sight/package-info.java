/**
 * Who may see whom. Every reason to see a person is a row (a viewer, a reason, a source) that ends when its source ends;
 * {@link org.vecindad.contacts.sight.SightPolicy} says in one pure function which facts make which rows. Queries and the
 * search index ask this table, and so does row-level security.
 */
package org.vecindad.contacts.sight;
