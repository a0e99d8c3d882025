package org.vecindad.contacts.importing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

/** A file that says that somebody unsubscribed is believed: the no is recorded with the person. A yes is not taken over. */
final class OptOuts {

    private OptOuts() {
    }

    /** @param channels as in {@code RowDraft.optedOut} */
    static List<ConsentDraft> of(Set<String> channels, String origin) {
        return new TreeSet<>(channels).stream().flatMap(channel -> channels(channel).stream()).distinct()
                .map(channel -> new ConsentDraft(Purpose.CONTACT, null, channel, null, null, "import: " + origin, true))
                .toList();
    }

    private static List<Channel> channels(String word) {
        return switch (word) {
            case "email" -> List.of(Channel.EMAIL);
            case "sms" -> List.of(Channel.SMS);
            case "call" -> List.of(Channel.CALL);
            case "mail" -> List.of(Channel.MAIL);
            case "whatsapp" -> List.of(Channel.WHATSAPP);
            case "signal" -> List.of(Channel.SIGNAL);
            case "in_person" -> List.of(Channel.IN_PERSON);
            default -> List.of(Channel.CALL, Channel.SMS, Channel.WHATSAPP, Channel.SIGNAL, Channel.EMAIL, Channel.MAIL);
        };
    }
}
