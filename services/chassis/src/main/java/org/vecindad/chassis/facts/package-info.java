/**
 * What happened is told once, and never lost: a change and its fact commit together, a relay sends what committed,
 * and feeds apply what others told by version, so that replays, duplicates and reorders do no harm.
 */
package org.vecindad.chassis.facts;
