package org.vecindad.chassis.facts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.Optional;

/** Where facts go and come from. */
@ConfigMapping(prefix = "vecindad.facts")
public interface FactsConfig {

    /** The service's name, as in {@code /contacts}: source of its facts, name of its consumer groups. */
    String service();

    @WithDefault("localhost:8092")
    String bootstrapServers();

    /** Put before every topic and group; tests that share a broker use it to stay apart. */
    Optional<String> topicPrefix();

    /**
     * This replica among the service's others; a restart under the same name goes on at once. By default the host's name,
     * so that two replicas on one host need names of their own.
     */
    Optional<String> instance();

    /** How many partitions a topic gets when it is made. */
    @WithDefault("3")
    int partitions();

    /** How long the relay rests when nothing woke it. */
    @WithDefault("5s")
    Duration slowPoll();

    /** How many outbox rows are sent, and facts applied, at a time. */
    @WithDefault("1000")
    int batch();

    default String prefixed(String name) {
        return topicPrefix().orElse("") + name;
    }
}
