/** Child processes: started, watched, stopped. Rule: no child outlives the process that started it, however that one ends. */
package org.vecindad.local.children;
