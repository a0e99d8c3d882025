/**
 * What a new system has in it: the leads' committees, and on request a coalition of invented people. Rule: everything
 * goes through the public API, and what is already there is left alone.
 */
package org.vecindad.local.demo;
