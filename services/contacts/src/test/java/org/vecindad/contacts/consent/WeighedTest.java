package org.vecindad.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.ConsentDraft;
import org.vecindad.contacts.intake.Purpose;

class WeighedTest {

    private static final Slot CONTACT_BY_CALL = new Slot(Purpose.CONTACT, null, Channel.CALL);
    private static final Slot EVENTS_BY_CALL = new Slot(Purpose.EVENTS, null, Channel.CALL);
    private static final Slot PHOTO_BY_CALL = new Slot(Purpose.PHOTO, null, Channel.CALL);

    @Test
    void aFirstYesIsTakenOver() {
        var weighed = Weighed.of(List.of(yes(Purpose.CONTACT)), Map.of());

        assertThat(weighed.given()).containsExactly(yes(Purpose.CONTACT));
    }

    @Test
    void aYesThatHoldsIsNotTakenTwice() {
        assertThat(Weighed.of(List.of(yes(Purpose.CONTACT)), Map.of(CONTACT_BY_CALL, true)).nothing()).isTrue();
        assertThat(Weighed.of(List.of(yes(Purpose.CONTACT), yes(Purpose.CONTACT)), Map.of()).given()).hasSize(1);
    }

    @Test
    void aNoOnRecordStandsAgainstALaterYes() {
        assertThat(Weighed.of(List.of(yes(Purpose.CONTACT)), Map.of(CONTACT_BY_CALL, false)).nothing()).isTrue();
        assertThat(Weighed.of(List.of(yes(Purpose.EVENTS)), Map.of(CONTACT_BY_CALL, false)).nothing()).as("by that channel for nothing that reaches them").isTrue();
        assertThat(Weighed.of(List.of(yes(Purpose.PHOTO)), Map.of(CONTACT_BY_CALL, false)).given()).as("a photo does not reach anybody").hasSize(1);
    }

    @Test
    void aNoStandsAgainstAYesToldWithIt() {
        var weighed = Weighed.of(List.of(yes(Purpose.CONTACT), yes(Purpose.EVENTS), no()), Map.of());

        assertThat(weighed.given()).containsExactly(no());
    }

    @Test
    void aNoEndsWhatWasAgreedToByThatChannel() {
        var weighed = Weighed.of(List.of(no()), Map.of(CONTACT_BY_CALL, true, EVENTS_BY_CALL, true, PHOTO_BY_CALL, true));

        assertThat(weighed.withdrawn()).containsExactlyInAnyOrder(CONTACT_BY_CALL, EVENTS_BY_CALL);
        assertThat(weighed.given()).containsExactly(no());
    }

    @Test
    void aNoIsWrittenDownOnce() {
        assertThat(Weighed.of(List.of(no(), no()), Map.of(CONTACT_BY_CALL, false)).nothing()).isTrue();
    }

    private static ConsentDraft yes(Purpose purpose) {
        return new ConsentDraft(purpose, null, Channel.CALL, "es", null, "a sheet", false);
    }

    private static ConsentDraft no() {
        return new ConsentDraft(Purpose.CONTACT, null, Channel.CALL, null, null, "import: spreadsheet", true);
    }
}
