/** What happens to a person in contacts happens to their memberships: whoever is merged goes on under the other id, whoever is erased has left. */
package org.vecindad.committees.following;
