/**
 * The practical support board: what somebody needs (a ride, food, childcare …), who offers it, and whether it came. A need is its
 * committee's and never leaves it; what exactly is needed is sealed with the person's own key.
 */
package org.vecindad.contacts.need;
