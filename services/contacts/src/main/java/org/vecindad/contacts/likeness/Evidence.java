package org.vecindad.contacts.likeness;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What beside the name two records share, and where they contradict each other. */
record Evidence(boolean identifier, boolean phone, boolean email, boolean similarPhone, boolean similarEmail, boolean address, boolean postalCode,
                boolean otherPhone, boolean otherEmail, boolean otherAddress, boolean otherPlace, boolean nothingButTheName) {

    private static final int TELLING_MAILBOX = 6;

    static Evidence of(Traits one, Traits other) {
        boolean phone = share(one.phones(), other.phones());
        boolean email = share(one.emails(), other.emails());
        boolean similarPhone = !phone && similar(one.phones(), other.phones());
        boolean similarEmail = !email && one.emails().stream().anyMatch(here -> other.emails().stream().anyMatch(there -> sameMailbox(here, there)));
        boolean address = share(one.addresses(), other.addresses()) && !contradict(one.postalCodes(), other.postalCodes());
        return new Evidence(share(one.identifiers(), other.identifiers()), phone, email, similarPhone, similarEmail, address,
                share(one.postalCodes(), other.postalCodes()), !phone && !similarPhone && contradict(one.phones(), other.phones()),
                !email && !similarEmail && contradict(one.emails(), other.emails()), !address && contradict(one.addresses(), other.addresses()),
                contradict(one.postalCodes(), other.postalCodes()),
                bare(one) || bare(other));
    }

    private static boolean bare(Traits traits) {
        return traits.phones().isEmpty() && traits.emails().isEmpty() && traits.addresses().isEmpty();
    }

    boolean contact() {
        return phone || email;
    }

    boolean similarContact() {
        return similarPhone || similarEmail;
    }

    /** In how many ways they contradict each other. */
    int against() {
        return (otherPhone ? 1 : 0) + (otherEmail ? 1 : 0) + (otherAddress ? 1 : 0);
    }

    Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        add(reasons, identifier, Reason.SAME_IDENTIFIER);
        add(reasons, phone, Reason.SAME_PHONE);
        add(reasons, email, Reason.SAME_EMAIL);
        add(reasons, similarPhone, Reason.SIMILAR_PHONE);
        add(reasons, similarEmail, Reason.SIMILAR_EMAIL);
        add(reasons, address, Reason.SAME_ADDRESS);
        add(reasons, postalCode && !address, Reason.SAME_POSTAL_CODE);
        return reasons;
    }

    private static void add(Set<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static boolean share(List<String> here, List<String> there) {
        return !here.isEmpty() && there.stream().anyMatch(here::contains);
    }

    private static boolean contradict(List<String> here, List<String> there) {
        return !here.isEmpty() && !there.isEmpty() && !share(here, there);
    }

    private static boolean similar(List<String> here, List<String> there) {
        return here.stream().anyMatch(one -> there.stream().anyMatch(other -> Slips.within(one, other, 1)));
    }

    // A slip in the mailbox or in the provider, or the same mailbox at another provider.
    private static boolean sameMailbox(String one, String other) {
        int at = one.lastIndexOf('@');
        int there = other.lastIndexOf('@');
        if (at < 1 || there < 1) {
            return false;
        }
        var mailbox = one.substring(0, at).replace(".", "");
        var otherMailbox = other.substring(0, there).replace(".", "");
        if (mailbox.equals(otherMailbox)) {
            return mailbox.length() >= TELLING_MAILBOX || Slips.within(one.substring(at), other.substring(there), 1);
        }
        // maria.garcia82 and maria.garcia83 are two Marías: numbers are there to tell people apart
        return mailbox.length() >= TELLING_MAILBOX && one.substring(at).equals(other.substring(there)) && digits(mailbox).equals(digits(otherMailbox))
                && Slips.within(mailbox, otherMailbox, 1);
    }

    private static String digits(String mailbox) {
        return mailbox.chars().filter(Character::isDigit).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
