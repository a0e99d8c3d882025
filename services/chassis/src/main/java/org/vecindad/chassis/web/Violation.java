package org.vecindad.chassis.web;

/**
 * One thing wrong in a body or a parameter.
 *
 * @param pointer JSON pointer into the body, or {@code /parameter} for a query parameter
 * @param code    stable, lower_snake
 * @param message English, for developers; never repeats the value
 */
public record Violation(String pointer, String code, String message) {
}
