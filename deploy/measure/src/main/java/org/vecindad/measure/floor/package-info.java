/** The least an honest CRUD service does with the same rows: plain text, good indexes, no login, no sealing, no audit, no facts. */
package org.vecindad.measure.floor;
