/** Who organizes where: committees, their members and zones. A person is an id here; names live in contacts. */
package org.vecindad.committees;
