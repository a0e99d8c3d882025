package org.vecindad.contacts.intake;

import com.ibm.icu.text.Normalizer2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;

/** One walk over one draft; collects the flaws on its way. */
final class DraftPass {

    static final int LONGEST_WORD = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NOTE = 20_000;
    private static final int MOST = 50;

    private static final List<String> CHANNELS = Arrays.stream(Channel.values()).map(Channel::word).toList();
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final List<Flaw> flaws = new ArrayList<>();

    List<Flaw> flaws() {
        return flaws;
    }

    String name(String pointer, String typed) {
        return text(pointer, typed, LONGEST_NAME);
    }

    String word(String pointer, String typed) {
        return text(pointer, typed, LONGEST_WORD);
    }

    String identifier(String pointer, String typed) {
        return text(pointer, typed, LONGEST_NAME);
    }

    String language(String pointer, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Languages.tag(typed).orElseGet(() -> flaw(pointer, "not_a_language", "must be a BCP 47 language tag"));
    }

    /** One line: spaces of any kind become one, what cannot be seen is dropped. */
    String text(String pointer, String typed, int longest) {
        if (typed == null) {
            return null;
        }
        var line = squeezed(typed);
        if (line.length() > longest) {
            return flaw(pointer, "too_long", "must not be longer than " + longest + " characters");
        }
        return line.isEmpty() ? null : COMPOSED.normalize(line);
    }

    String note(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_NOTE) {
            return flaw("/note", "too_long", "must not be longer than " + LONGEST_NOTE + " characters");
        }
        return withoutANumber("/note", typed.strip());
    }

    Availability availability(String pointer, Availability given) {
        return given == null ? null : new Availability(times(pointer, given.times()), remark(pointer, given.remark())).orNothing();
    }

    SafeContact safeContact(String pointer, SafeContact given) {
        if (given == null) {
            return null;
        }
        var channels = each(pointer + "/channels", given.channels(), (at, word) -> CHANNELS.contains(word) ? word : flaw(at, "not_one_of", "must be a channel"));
        return new SafeContact(CHANNELS.stream().filter(channels::contains).toList(), times(pointer, given.times()),
                given.neverLeaveMessage(), given.neverSayWhereFrom(), remark(pointer, given.remark())).orNothing();
    }

    private List<String> times(String pointer, List<String> given) {
        return TimesOfWeek.inOrder(each(pointer + "/times", given, (at, word) -> TimesOfWeek.has(word) ? word : flaw(at, "not_one_of", "must be a part of the week")));
    }

    private String remark(String pointer, String typed) {
        var line = text(pointer + "/remark", typed, LONGEST_LINE);
        return line == null ? null : withoutANumber(pointer + "/remark", line);
    }

    private String withoutANumber(String pointer, String words) {
        if (!ANumbers.isIn(words)) {
            return words;
        }
        flaw(pointer, "a_number", "an A-number is never written down; remove it and save again");
        var rest = ANumbers.removedFrom(words).strip();
        return rest.isEmpty() ? null : rest;
    }

    List<Email> emails(List<Email> given) {
        var kept = new LinkedHashMap<String, Email>();
        boolean primary = false;
        for (int i = 0; i < within("/emails", given).size(); i++) {
            var email = given.get(i);
            var pointer = "/emails/" + i + "/address";
            if (email.address() == null || email.address().isBlank()) {
                flaw(pointer, "required", "an e-mail needs an address");
                continue;
            }
            var address = Emails.normal(email.address()).orElse(null);
            if (address == null) {
                flaw(pointer, "not_an_email", "must be an e-mail address");
                continue;
            }
            boolean first = email.ranksFirst() && !primary;
            primary |= first;
            kept.putIfAbsent(Emails.forMatching(address), new Email(address, type("/emails/" + i, email.type()), first ? true : null));
        }
        return List.copyOf(kept.values());
    }

    List<Phone> phones(List<Phone> given) {
        var kept = new LinkedHashMap<String, Phone>();
        boolean primary = false;
        for (int i = 0; i < within("/phones", given).size(); i++) {
            var phone = given.get(i);
            var pointer = "/phones/" + i + "/number";
            if (phone.number() == null || phone.number().isBlank()) {
                flaw(pointer, "required", "a phone needs a number");
                continue;
            }
            var number = Phones.e164(phone.number()).orElse(null);
            if (number == null) {
                flaw(pointer, "not_a_phone", "must be a phone number; without a country code it is read as one of the United States");
                continue;
            }
            boolean first = phone.ranksFirst() && !primary;
            primary |= first;
            kept.putIfAbsent(number, new Phone(number, raw(phone, number), type("/phones/" + i, phone.type()), first ? true : null,
                    phone.reachesSomeoneElse() ? true : null));
        }
        return List.copyOf(kept.values());
    }

    PostalAddress address(String pointer, PostalAddress given) {
        var lines = each(pointer + "/address_lines", given.addressLines(), (at, line) -> text(at, line, LONGEST_LINE));
        var country = word(pointer + "/country", given.country());
        if (country != null && (country = country.toUpperCase(Locale.ROOT)).length() != 2) {
            country = flaw(pointer + "/country", "not_a_country", "must be two letters, as in ISO 3166-1");
        }
        var postalCode = word(pointer + "/postal_code", given.postalCode());
        var address = new PostalAddress(lines, word(pointer + "/locality", given.locality()), word(pointer + "/region", given.region()),
                postalCode == null ? null : postalCode.toUpperCase(Locale.ROOT), country);
        boolean blank = lines.isEmpty() && address.locality() == null && address.region() == null && postalCode == null;
        return blank ? null : address;
    }

    <T> List<T> each(String pointer, List<T> given, BiFunction<String, T, T> normal) {
        var kept = new LinkedHashSet<T>();
        var items = within(pointer, given);
        for (int i = 0; i < items.size(); i++) {
            kept.add(normal.apply(pointer + "/" + i, items.get(i)));
        }
        kept.removeIf(Objects::isNull);
        return List.copyOf(kept);
    }

    private <T> List<T> within(String pointer, List<T> given) {
        if (given.size() <= MOST) {
            return given;
        }
        flaw(pointer, "too_long", "must not have more than " + MOST + " entries");
        return given.subList(0, MOST);
    }

    private String type(String pointer, String typed) {
        return text(pointer + "/type", typed, LONGEST_WORD);
    }

    // A number that comes back as it was shown keeps what was typed when it was new.
    private static String raw(Phone phone, String number) {
        var typed = phone.number().strip();
        if (typed.equals(number)) {
            return phone.raw() != null && Phones.e164(phone.raw()).filter(number::equals).isPresent() ? phone.raw().strip() : null;
        }
        return typed;
    }

    private <T> T flaw(String pointer, String code, String message) {
        flaws.add(new Flaw(pointer, code, message));
        return null;
    }

    private static String squeezed(String typed) {
        var line = new StringBuilder(typed.length());
        boolean gap = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = true;
            } else if (Character.getType(c) != Character.FORMAT || c == '\u200C' || c == '\u200D') {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString();
    }
}
