package org.vecindad.contacts.likeness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** By which keys a person is found together with whoever might be the same. Two who share none are never compared. */
public final class Keys {

    private static final int TELLING_MAILBOX = 6;
    private static final int MOST_WORDS = 4;

    private Keys() {
    }

    public static Set<String> of(Traits traits) {
        var keys = new LinkedHashSet<String>();
        traits.phones().forEach(phone -> keys.add("p" + phone));
        traits.identifiers().forEach(identifier -> keys.add("i" + identifier));
        for (var email : traits.emails()) {
            keys.add("e" + email);
            var mailbox = email.substring(0, Math.max(0, email.lastIndexOf('@'))).replace(".", "");
            if (mailbox.length() >= TELLING_MAILBOX) {
                keys.add("m" + mailbox);
            }
        }
        traits.addresses().forEach(address -> keys.add("a" + address));
        addNames(keys, traits);
        return keys;
    }

    private static void addNames(Set<String> keys, Traits traits) {
        var given = new LinkedHashSet<String>();
        first(traits.given()).forEach(word -> addSounds(given, word));
        first(traits.middle()).forEach(word -> addSounds(given, word));
        first(traits.alias()).forEach(word -> addSounds(given, word));
        var family = new LinkedHashSet<String>();
        (traits.undivided() ? first(traits.given()) : first(traits.family())).forEach(word -> family.add(Sound.of(word)));
        if (traits.undivided()) {
            family.addAll(given);
        } else {
            // either may stand in the other's place
            given.addAll(family);
            first(traits.given()).forEach(word -> family.add(Sound.of(word)));
            first(traits.middle()).forEach(word -> family.add(Sound.of(word)));
        }
        for (var one : given) {
            for (var other : family) {
                if (one.compareTo(other) < 0 && !one.isEmpty()) {
                    keys.add("n" + one + "|" + other);
                }
            }
        }
        addNearNames(keys, traits);
    }

    // For slips in one name: the rest of them, with the first letter of the one.
    private static void addNearNames(Set<String> keys, Traits traits) {
        var sounds = new TreeSet<String>();
        first(traits.family()).forEach(word -> sounds.add(Sound.of(word)));
        for (var word : first(traits.called())) {
            for (var root : Nicknames.rootsOf(word)) {
                var sound = Sound.of(root);
                if (sound.isEmpty()) {
                    continue;
                }
                for (var code : traits.postalCodes()) {
                    sounds.forEach(family -> keys.add("z" + sound.charAt(0) + family + "|" + code));
                    if (!sounds.isEmpty() && !sounds.first().isEmpty()) {
                        keys.add("y" + sound + sounds.first().charAt(0) + "|" + code);
                    }
                }
                if (sounds.size() > 1) {
                    keys.add("t" + sound.charAt(0) + String.join("|", sounds));
                }
            }
        }
    }

    private static void addSounds(Set<String> sounds, String word) {
        Nicknames.rootsOf(word).forEach(root -> sounds.add(Sound.of(root)));
        sounds.add(Sound.of(word));
    }

    private static List<String> first(List<String> words) {
        return words.size() > MOST_WORDS ? words.subList(0, MOST_WORDS) : words;
    }
}
