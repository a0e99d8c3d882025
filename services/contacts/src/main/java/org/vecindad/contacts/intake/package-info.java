/**
 * What people write about a person, checked and brought into one form before anything else touches it.
 *
 * <p>A {@link org.vecindad.contacts.intake.PersonDraft} comes from a form, a partner or a row of a spreadsheet.
 * {@link org.vecindad.contacts.intake.Drafts#check} answers with the same draft in normal form and the flaws that were
 * left out: a form refuses a draft with flaws, a spreadsheet row keeps what is good and lists the rest.
 * {@link org.vecindad.contacts.intake.SamePerson} is the one rule for who is the same person, and
 * {@link org.vecindad.contacts.intake.Drafts#complete} what a second telling may add: it fills and appends, it never
 * overwrites. Nothing here reads or writes anything.
 */
package org.vecindad.contacts.intake;
