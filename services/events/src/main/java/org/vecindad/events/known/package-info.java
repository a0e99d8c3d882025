/** What other services told about committees and memberships. Copies serve reads and rights only; whether a committee may be named is asked of its owner. */
package org.vecindad.events.known;
