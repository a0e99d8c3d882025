/**
 * How alike two people are, as pure functions over what is written about them: by which keys they would be found together,
 * how their names, phones, e-mails and addresses compare, and with how much confidence they are one person. Families share
 * phones, so an equal phone with another given name says nothing. It knows of no database and no caller.
 */
package org.vecindad.contacts.likeness;
