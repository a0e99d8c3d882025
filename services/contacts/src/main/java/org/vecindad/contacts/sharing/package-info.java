/**
 * Families share phones: people of different names with the same phone or e-mail stay two, and each one's page shows the other, to
 * whom both are shown.
 */
package org.vecindad.contacts.sharing;
