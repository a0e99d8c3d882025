package org.vecindad.contacts.search;

import org.vecindad.chassis.web.ProblemException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Opens once everyone has been read in. Who asks before that waits a moment, and is told to come again rather than given a part of the answer. */
final class Everyone {

    private static final int PATIENCE_SECONDS = 2;
    private static final int RETRY_AFTER_SECONDS = 2;

    private final CountDownLatch readIn = new CountDownLatch(1);

    void areReadIn() {
        readIn.countDown();
    }

    void await() {
        try {
            if (!readIn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.retryLater(SearchProblem.PEOPLE_ARE_STILL_READ_IN, RETRY_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryLater(SearchProblem.PEOPLE_ARE_STILL_READ_IN, RETRY_AFTER_SECONDS);
        }
    }
}
