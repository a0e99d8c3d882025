/**
 * People, over HTTP: whoever may see somebody may read and change them, and everyone else is answered as if there were
 * nobody. A request names what it wants, the packages below keep it; what a caller may do is decided here.
 */
package org.vecindad.contacts.person;
