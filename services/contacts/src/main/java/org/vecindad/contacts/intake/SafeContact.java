package org.vecindad.contacts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody can be reached without harm. Others may pick up their phone or read along, so whoever is about to call sees this first.
 *
 * @param channels what is safe; empty where nothing was said about it
 * @param times    when it is safe; empty where nothing was said about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SafeContact(
        @Schema(description = "call, sms, whatsapp, signal, email, mail, in_person") List<String> channels,
        @Schema(description = TimesOfWeek.FORM) List<String> times,
        @Schema(description = "Neither on voice mail nor with whoever answers") Boolean neverLeaveMessage,
        @Schema(description = "Whoever answers is not told who calls, or what about") Boolean neverSayWhereFrom,
        String remark) {

    public SafeContact {
        channels = channels == null ? List.of() : channels;
        times = times == null ? List.of() : times;
        neverLeaveMessage = Boolean.TRUE.equals(neverLeaveMessage) ? true : null;
        neverSayWhereFrom = Boolean.TRUE.equals(neverSayWhereFrom) ? true : null;
    }

    SafeContact orNothing() {
        return channels.isEmpty() && times.isEmpty() && neverLeaveMessage == null && neverSayWhereFrom == null && remark == null ? null : this;
    }

    /** As it is told to whom the words are not meant for: the warnings stay. */
    public SafeContact withoutWords() {
        return new SafeContact(channels, times, neverLeaveMessage, neverSayWhereFrom, null).orNothing();
    }

    /** What two records say together errs on the side of care: each warning holds, and safe is what both call safe, or the first where they share nothing. */
    public SafeContact with(SafeContact other) {
        if (other == null) {
            return this;
        }
        var words = remark == null ? other.remark : other.remark == null || remark.contains(other.remark) ? remark : remark + " · " + other.remark;
        return new SafeContact(common(channels, other.channels), common(times, other.times),
                neverLeaveMessage != null ? neverLeaveMessage : other.neverLeaveMessage,
                neverSayWhereFrom != null ? neverSayWhereFrom : other.neverSayWhereFrom, words);
    }

    private static List<String> common(List<String> mine, List<String> theirs) {
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Stream.concat(mine.stream(), theirs.stream()).toList();
        }
        var both = mine.stream().filter(theirs::contains).toList();
        return both.isEmpty() ? mine : both;
    }
}
