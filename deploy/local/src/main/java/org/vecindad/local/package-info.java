/**
 * The engines and the whole system on one machine without Docker: what `deploy/up` runs and what tests run on.
 * Rule: nothing here is needed in production, and nothing here knows a domain word except the seeding.
 */
package org.vecindad.local;
