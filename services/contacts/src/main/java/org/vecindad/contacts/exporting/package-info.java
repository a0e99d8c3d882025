/**
 * Taking people out of here: a committee or an event of one's own at once, for a reason; more only with a second pair of eyes, or
 * after twelve hours in which nobody objected. What is written is never kept. It is put together while it is fetched, from whoever
 * was meant when it was asked for and is still seen by the one who asked; it is audited before it leaves, carries who took it, when
 * and why, and can be fetched for a day.
 */
package org.vecindad.contacts.exporting;
