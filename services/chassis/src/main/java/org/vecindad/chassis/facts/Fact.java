package org.vecindad.chassis.facts;

import java.util.UUID;

/** Something that happened to one aggregate, told to everyone with the aggregate's whole shared state. */
public interface Fact {

    /** {@code owner.aggregate.v1}; all facts of an aggregate share a topic. */
    String topic();

    /** {@code owner.aggregate.what.v1}. */
    String type();

    /** The aggregate's id; facts with one key keep their order. */
    UUID key();

    /** The aggregate's version after what happened; each change has one of its own. */
    long version();

    /** What others may know of the aggregate, whole; written as snake_case JSON with {@code id} and {@code version} added. */
    Object state();

    /** Whether nothing more will follow: the fact is told, then a tombstone removes the key from the topic. */
    default boolean erased() {
        return false;
    }
}
