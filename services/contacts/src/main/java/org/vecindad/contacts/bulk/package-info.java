/**
 * One change of many people: told beforehand whom it would change, done in the background batch by batch, and taken back for
 * thirty days from those whom it changed and who are still as it left them. It acts as whoever began it, as far as they still
 * lead what they led.
 */
package org.vecindad.contacts.bulk;
