/**
 * What anybody may read about organizations: those that agreed to be named, and what they pledged. No person is in it, and nothing
 * is copied: who withdraws is gone with the next answer.
 */
package org.vecindad.contacts.organization.directory;
