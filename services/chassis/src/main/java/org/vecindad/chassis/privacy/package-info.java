/**
 * What is personal is sealed before it reaches a database: AES-256-GCM by Tink, one data key per owner (a person, an import) and retention class, bound to its place by
 * associated data. Data keys are wrapped by a key that is never in a database and lie in a keyring of their own; destroying a key is erasure.
 * Plain classes without annotations: a service that holds nothing personal has no keyring to wire.
 */
package org.vecindad.chassis.privacy;
