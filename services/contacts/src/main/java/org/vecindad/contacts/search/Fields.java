package org.vecindad.contacts.search;

/** The fields of the index. */
final class Fields {

    static final String ID = "id";
    static final String VERSION = "version";
    static final String ROW = "row";
    static final String SORT = "sort";
    /** The same once more: sorted values lie compressed, and a page compares a few of them per row. */
    static final String KEY = "key";
    static final String NAME = "name";
    static final String FULL_NAME = "full_name";
    static final String PHONE = "phone";
    static final String MAILBOX = "mailbox";
    static final String DOMAIN = "domain";
    static final String TAG = "tag";
    /** Once more without tags. */
    static final String SKILL = "skill";
    static final String LANGUAGE = "language";
    static final String POSTAL_CODE = "postal_code";
    static final String VIEWER = "viewer";
    static final String COMMITTEE = "committee";
    static final String MEMBER = "member";
    /** A mark of the three above. */
    static final String SIGHTS = "sights";
    static final String ALIKE = "alike";
    static final String TRAITS = "traits";

    private Fields() {
    }
}
