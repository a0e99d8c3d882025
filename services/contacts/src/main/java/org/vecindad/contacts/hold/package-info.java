/**
 * A legal hold beats retention and erasure: an administrator puts it on somebody, with a reason and on the record, and lifts it. Who
 * erases asks {@link org.vecindad.contacts.keeping.Held}; so does every job that forgets, and a trigger stands behind them.
 */
package org.vecindad.contacts.hold;
