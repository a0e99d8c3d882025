package org.vecindad.contacts.bulk;

import org.vecindad.contacts.keeping.AfterCommit;

import jakarta.inject.Singleton;

/** Wakes the worker once what it is to do has committed. */
@Singleton
class Ringing {

    private final BulkWorker worker;
    private final AfterCommit afterCommit;

    Ringing(BulkWorker worker, AfterCommit afterCommit) {
        this.worker = worker;
        this.afterCommit = afterCommit;
    }

    void afterCommit() {
        afterCommit.run(worker::wake);
    }
}
