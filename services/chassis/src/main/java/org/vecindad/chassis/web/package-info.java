/** How every service speaks HTTP: problems with stable codes, pages with a cursor, versions as ETags, merge patches, and answers that can be asked for twice. */
package org.vecindad.chassis.web;
