/**
 * One's own record: whoever belongs to a committee reads and corrects what is kept about themselves, sees what they agreed to, withdraws it,
 * and takes a copy along. Which fields, {@link org.vecindad.contacts.own.OwnField} says; what others noted is not among them.
 */
package org.vecindad.contacts.own;
