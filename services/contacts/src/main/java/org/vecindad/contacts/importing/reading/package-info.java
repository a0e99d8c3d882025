/**
 * From the bytes of an uploaded file to rows of text. Everything here works on streams: no file, no whole table
 * in memory, and every size that a sender controls has a limit.
 */
package org.vecindad.contacts.importing.reading;
