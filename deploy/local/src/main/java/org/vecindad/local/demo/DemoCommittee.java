package org.vecindad.local.demo;

import java.util.UUID;

/** A committee of the demo coalition: how many people it cares for, and the language most of them speak. */
record DemoCommittee(UUID id, String place, int people, String language) {}
