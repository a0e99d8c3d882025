/** Going from door to door: who stopped by where, what they said there, and where to go next. */
package org.vecindad.contacts.organization.canvass;
