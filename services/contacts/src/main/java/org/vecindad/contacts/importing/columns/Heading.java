package org.vecindad.contacts.importing.columns;

/**
 * What a heading was recognized as.
 *
 * @param group  columns of one group belong together (the label of the second phone, the town of the work address)
 * @param detail the kind of phone, the channel of an opt-out, the system of an identifier
 */
record Heading(Field field, String group, String detail) {

    static final Heading UNKNOWN = new Heading(Field.IGNORED, "", "");
}
