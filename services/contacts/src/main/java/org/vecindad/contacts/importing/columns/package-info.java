/**
 * What the columns of a table mean and what a row says about a person. Headings are data
 * ({@code headings.txt}, {@code left-out.txt}); what is never written down is left out here, before anything keeps it.
 */
package org.vecindad.contacts.importing.columns;
