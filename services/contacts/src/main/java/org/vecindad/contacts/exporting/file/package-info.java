/** How people are written down for outside: as a table, as cards, as a sheet. Each carries who took it, when and why, and who does not want to be contacted how. */
package org.vecindad.contacts.exporting.file;
