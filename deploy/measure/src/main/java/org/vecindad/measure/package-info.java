/** Measures the system against a floor in the same run. Ratios and CPU time survive a noisy machine; wall-clock figures are printed, and judged, only here. */
package org.vecindad.measure;
