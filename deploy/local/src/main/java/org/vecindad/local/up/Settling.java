package org.vecindad.local.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Waits until every service has told all it has to tell and heard all that was told. */
final class Settling {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Settings settings;
    private final Voice voice;
    private final ObjectMapper json = new ObjectMapper();

    Settling(Settings settings, Voice voice) {
        this.settings = settings;
        this.voice = voice;
    }

    /** Two calm looks in a row: between an empty outbox here and a lag seen there, a fact may be under way. */
    void await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int calm = 0; calm < 2; ) {
            var busy = EnumSet.of(Part.CONTACTS, Part.COMMITTEES, Part.EVENTS);
            busy.removeIf(this::settled);
            calm = busy.isEmpty() ? calm + 1 : 0;
            if (calm < 2) {
                if (System.nanoTime() > end) {
                    throw new Trouble("after 5 minutes not every fact is applied in " + names(busy), "The log of each in the folder log says what keeps it.");
                }
                Thread.sleep(150);
            }
        }
        voice.say("every service has heard what the others told");
    }

    private boolean settled(Part part) {
        try {
            return settled(json.readTree(URI.create(settings.url(part) + "/q/facts").toURL()));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean settled(JsonNode status) {
        return status.path("outbox").asLong(-1) == 0
                && StreamSupport.stream(status.path("feeds").spliterator(), false).allMatch(feed -> feed.path("lag").asLong(-1) == 0);
    }

    private static String names(EnumSet<Part> parts) {
        return parts.stream().map(Part::title).collect(Collectors.joining(", "));
    }
}
