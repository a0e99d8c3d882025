/**
 * People as another system knows them: written by that system's own identifier, one by one or in batches. An identifier names
 * one person among those whom the caller may change; someone outside of these is answered exactly as nobody is.
 */
package org.vecindad.contacts.upserting;
