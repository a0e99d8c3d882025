/** What deploy/up does. Rule: whatever goes wrong is told as what, where, and what to do; whatever was started is stopped. */
package org.vecindad.local.up;
