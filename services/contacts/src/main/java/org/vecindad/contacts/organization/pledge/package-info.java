/**
 * What a business or congregation promised in writing. Whether it may be shown is asked when it is signed; it is shown only while
 * its organization is publicly listed too, and not a moment after it ran out or was withdrawn.
 */
package org.vecindad.contacts.organization.pledge;
