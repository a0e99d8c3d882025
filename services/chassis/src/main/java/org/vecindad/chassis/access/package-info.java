/**
 * Who is asking and what they may see. {@link org.vecindad.chassis.access.AsCaller} goes beside {@code @Transactional}: it tells PostgreSQL who the
 * caller is, for this transaction only, so that row-level security stands behind every query as a second wall.
 */
package org.vecindad.chassis.access;
