/** A person is in a committee once, with one role; a committee has one lead, and its leads decide about its members. */
package org.vecindad.committees.membership;
