package org.vecindad.contacts.intake;

import com.ibm.icu.text.Normalizer2;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;

import java.util.Locale;
import java.util.Optional;

/**
 * E-mail addresses: syntax only, never a look at the network. The local part keeps its case for showing; for matching
 * both parts are lower case.
 */
public final class Emails {

    // Not strictValidator(): it refuses example.org and .test, which rehearsals and trainings use.
    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .requireTopLevelDomain();

    private Emails() {
    }

    public static Optional<String> normal(String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var address = Normalizer2.getNFCInstance().normalize(typed.strip());
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7);
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || !VALIDATOR.isValid(address)) {
            return Optional.empty();
        }
        return Optional.of(address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT));
    }

    /** The form by which two addresses are the same. */
    public static String forMatching(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
