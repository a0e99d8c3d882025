/**
 * What committees and events told: copies for reading, kept by feeds and applied by version. They carry who may see whom
 * into the table of sights, and answer which committees a caller leads; nothing is ever decided here about committees or
 * events themselves.
 */
package org.vecindad.contacts.known;
