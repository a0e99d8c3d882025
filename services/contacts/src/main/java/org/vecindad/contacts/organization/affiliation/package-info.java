/** Which people are with which organization, and as what; each link is seen by who sees both. */
package org.vecindad.contacts.organization.affiliation;
