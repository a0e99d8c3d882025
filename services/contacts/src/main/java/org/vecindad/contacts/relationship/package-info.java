/**
 * How two people belong together: family, whom to call in an emergency, who knows whom. A link is seen by whoever sees both of
 * them; for anybody else there is none, and nothing says that something is left out.
 */
package org.vecindad.contacts.relationship;
