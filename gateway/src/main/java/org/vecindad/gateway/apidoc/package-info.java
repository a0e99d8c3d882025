/** What the API is, told by the services themselves and put together here: one document, and a page that shows it. */
package org.vecindad.gateway.apidoc;
