package org.vecindad.contacts.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom a search of many parts means. What the index does not know comes as people by id ({@link OneOf}). */
public sealed interface Wanted {

    record All(List<Wanted> parts) implements Wanted {
    }

    record Any(List<Wanted> parts) implements Wanted {
    }

    record Not(Wanted part) implements Wanted {
    }

    /** As somebody types them into a search field. */
    record Words(String text) implements Wanted {
    }

    record Tagged(String tag) implements Wanted {
    }

    record Skilled(String skill) implements Wanted {
    }

    record Speaking(String language) implements Wanted {
    }

    record LivingIn(String postalCode) implements Wanted {
    }

    /** Has time in this part of the week. */
    record Available(String time) implements Wanted {
    }

    record NeedsInterpreter() implements Wanted {
    }

    /** Whom a committee cares for or has as members. */
    record Belonging(UUID committee) implements Wanted {
    }

    record Member(UUID committee) implements Wanted {
    }

    record OneOf(Collection<UUID> people) implements Wanted {
    }
}
