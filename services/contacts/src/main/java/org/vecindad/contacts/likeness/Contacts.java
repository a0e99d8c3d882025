package org.vecindad.contacts.likeness;

import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phones;
import org.vecindad.contacts.intake.PostalAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** How to reach somebody, in the form in which two ways of writing it are one. */
final class Contacts {

    private static final Set<String> ONE_MAILBOX_WITH_OR_WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");
    private static final Set<String> WAYS = Set.of("street", "st", "avenue", "ave", "av", "avenida", "calle", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln",
            "court", "ct", "place", "pl", "way", "terrace", "ter", "circle", "cir", "highway", "hwy", "parkway", "pkwy", "camino");
    private static final Set<String> DOORS = Set.of("apt", "apartment", "unit", "suite", "ste", "depto", "dpto", "apto", "piso", "no", "num", "int", "rm", "room", "bldg", "fl");
    private static final int NATIONAL = 10;

    private Contacts() {
    }

    static List<String> phones(PersonDraft draft) {
        return draft.phones().stream().map(phone -> national(Phones.digits(phone.number()))).filter(digits -> digits.length() >= 7).distinct().toList();
    }

    static List<String> emails(PersonDraft draft) {
        return draft.emails().stream().map(email -> mailbox(Emails.forMatching(email.address()))).distinct().toList();
    }

    static List<String> addresses(PersonDraft draft) {
        return draft.postalAddresses().stream().map(Contacts::door).filter(Objects::nonNull).distinct().toList();
    }

    static List<String> postalCodes(PersonDraft draft) {
        return draft.postalAddresses().stream().map(PostalAddress::postalCode).filter(Objects::nonNull)
                .map(code -> Folding.fold(code).split(" ")[0]).filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static String national(String digits) {
        return digits.length() > NATIONAL ? digits.substring(digits.length() - NATIONAL) : digits;
    }

    private static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return address;
        }
        var local = address.substring(0, at);
        var domain = address.substring(at + 1);
        int tag = local.indexOf('+');
        if (tag > 0) {
            local = local.substring(0, tag);
        }
        if (ONE_MAILBOX_WITH_OR_WITHOUT_DOTS.contains(domain)) {
            local = local.replace(".", "");
        }
        return local + "@" + domain;
    }

    // House number and street, without the kind of way and the door behind the door; nothing where one of both is missing.
    private static String door(PostalAddress address) {
        var kept = new ArrayList<String>();
        boolean behindTheDoor = false;
        for (var word : Folding.words(String.join(" ", address.addressLines()))) {
            if (DOORS.contains(word)) {
                behindTheDoor = true;
            } else if (behindTheDoor) {
                behindTheDoor = false;
            } else if (!WAYS.contains(word)) {
                kept.add(word);
            }
        }
        boolean numbered = kept.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
        boolean named = kept.stream().anyMatch(word -> Character.isLetter(word.charAt(word.length() - 1)) && word.length() > 2);
        return numbered && named ? String.join(" ", kept.subList(0, Math.min(3, kept.size()))) : null;
    }
}
