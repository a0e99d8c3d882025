/** Who may see and do what. {@link org.vecindad.events.sight.EventPolicy} decides; row-level security in the database says the same a second time. */
package org.vecindad.events.sight;
