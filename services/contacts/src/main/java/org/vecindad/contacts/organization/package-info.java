/**
 * The bodies a coalition is made of, how far the partnership has come, and which people speak for them. An organization's
 * name is told elsewhere only where it is publicly listed: some owners refuse publicity.
 */
package org.vecindad.contacts.organization;
