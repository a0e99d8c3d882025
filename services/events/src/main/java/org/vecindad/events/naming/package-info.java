/** Naming is not seeing: a committee, an organization or a person that a request names is looked up at its owner, as the caller. */
package org.vecindad.events.naming;
