/**
 * Where an uploaded file waits: in sealed pieces in PostgreSQL, under keys of its own. Nothing is ever held whole,
 * and destroying the key ends it, whatever copies of the pieces exist.
 */
package org.vecindad.contacts.importing.staging;
