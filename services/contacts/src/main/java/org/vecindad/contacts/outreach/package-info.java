/**
 * What all outreach shares: who may do it, and how what people write in their own words is checked and sealed, always under
 * a key of the person (or call list) that it is about, so that it goes with them.
 */
package org.vecindad.contacts.outreach;
