package org.vecindad.contacts.bulk;

/** What would change, were it begun now; the counts add up to {@code total}. */
record PreviewView(int total, int willChange, int already, BulkActionView.LeftOut leftOut) {
}
