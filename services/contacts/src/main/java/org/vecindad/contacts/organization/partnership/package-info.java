/** How far a partnership has come: each move with who and why, taken back by whoever may, and the votes that screen it. */
package org.vecindad.contacts.organization.partnership;
