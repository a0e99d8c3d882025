package org.vecindad.contacts.importing.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

class RealExportsTest {

    @Test
    void actionNetworkComesWithTagsIdsAndWhoUnsubscribed() {
        var sheet = Sheet.named("action-network.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("action_network");
        var first = sheet.draft(0).draft();
        assertThat(first.displayName()).isEqualTo("Marisol Quintanar Oviedo");
        assertThat(first.phones()).extracting(Phone::number).containsExactly("+14155550111");
        assertThat(first.tags()).containsExactly("KYR 2024", "Vecinas");
        assertThat(first.identifiers()).containsExactly("action_network:1f0c9a52-7b1e-4a5e-9f3d-0a1b2c3d4e01");
        assertThat(first.postalAddresses()).containsExactly(
                new PostalAddress(List.of("3310 Cesar Chavez St"), "San Francisco", "CA", "94110", "US"));
        assertThat(first.originSystem()).isEqualTo("action_network");
        assertThat(sheet.draft(0).optedOut()).isEmpty();
        assertThat(sheet.draft(1).optedOut()).containsExactlyInAnyOrder("email", "sms");
        assertThat(sheet.draft(2).draft().postalAddresses()).extracting(PostalAddress::postalCode).containsExactly("02134");
        assertThat(sheet.column("What brings you here?").field()).isEqualTo(Field.IGNORED);
    }

    @Test
    void nationBuilderMarksBadAddressesAndWhoMustNotBeCalled() {
        var sheet = Sheet.named("nationbuilder.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("nationbuilder");
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("born_at", "party");
        var first = sheet.draft(0);
        assertThat(first.draft().givenName()).isEqualTo("Araceli");
        assertThat(first.draft().additionalName()).isEqualTo("Del Rocío");
        assertThat(first.draft().emails()).extracting(Email::address).containsExactly("araceli@example.org");
        assertThat(first.draft().phones()).extracting(Phone::number, Phone::type).containsExactly(
                org.assertj.core.groups.Tuple.tuple("+14155550120", null),
                org.assertj.core.groups.Tuple.tuple("+14155550121", "work"),
                org.assertj.core.groups.Tuple.tuple("+14155550122", "mobile"));
        assertThat(first.draft().postalAddresses()).containsExactly(
                new PostalAddress(List.of("1 Main St", "Apt 4"), "San Francisco", "CA", "94103", null));
        assertThat(first.draft().tags()).containsExactly("volunteer", "bakes");
        assertThat(first.draft().note()).isEqualTo("Prefers mornings");
        assertThat(first.optedOut()).containsExactly("sms");
        assertThat(sheet.draft(1).draft().phones()).isEmpty();
        assertThat(sheet.draft(1).optedOut()).containsExactlyInAnyOrder("email", "call");
        assertThat(sheet.warnings()).contains("2 email1 marked_as_bad", "3 mobile_number marked_as_bad");
    }

    @Test
    void everyActionSaysTheKindOfEachPhone() {
        var sheet = Sheet.named("everyaction.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("everyaction");
        var first = sheet.draft(0).draft();
        assertThat(first.phones()).extracting(Phone::type).containsExactly("cell");
        assertThat(first.emails()).extracting(Email::type).containsExactly("personal");
        assertThat(first.postalAddresses()).containsExactly(new PostalAddress(List.of("12 Elm St", "Unit B"), "Fresno", "CA", "93701", "US"));
        assertThat(first.tags()).containsExactly("Observer");
        assertThat(first.identifiers()).containsExactly("everyaction:EA-77");
        assertThat(sheet.draft(0).optedOut()).isEmpty();
        assertThat(sheet.draft(1).optedOut()).as("not subscribed is not unsubscribed").containsExactly("sms");
        assertThat(sheet.draft(2).optedOut()).containsExactly("email");
    }

    @Test
    void mailchimpTagsAreAListOfTheirOwn() {
        var sheet = Sheet.named("mailchimp-subscribed.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("mailchimp");
        assertThat(sheet.draft(0).draft().tags()).containsExactly("Mission, Norte", "Volunteers");
        assertThat(sheet.draft(0).draft().identifiers()).containsExactly("mailchimp:aa11");
        assertThat(sheet.draft(0).optedOut()).isEmpty();
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("Birthday", "OPTIN_IP", "CONFIRM_IP", "LATITUDE", "LONGITUDE");
        assertThat(sheet.column("REGION").field()).as("guessed from the IP address").isEqualTo(Field.IGNORED);
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("Einar Þórsson");
    }

    @Test
    void aFileOfTheUnsubscribedIsBelieved() {
        var sheet = Sheet.named("mailchimp-unsubscribed.csv");

        assertThat(sheet.draft(0).optedOut()).containsExactly("email");
        assertThat(sheet.warnings()).containsExactly("2 UNSUB_TIME opted_out_email");
    }

    @Test
    void googleHoldsSeveralValuesInACell() {
        var sheet = Sheet.named("google-now.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("google_contacts");
        var first = sheet.draft(0).draft();
        assertThat(first.familyName()).isEqualTo("Santacruz Peña");
        assertThat(first.alias()).isEqualTo("Lala");
        assertThat(first.emails()).extracting(Email::address, Email::type).containsExactly(
                org.assertj.core.groups.Tuple.tuple("lala@example.org", "home"),
                org.assertj.core.groups.Tuple.tuple("e.santacruz@example.com", "work"));
        assertThat(first.phones()).extracting(Phone::number).as("a fax is no phone").containsExactly("+14155550150", "+14155550151");
        assertThat(first.postalAddresses()).containsExactly(new PostalAddress(List.of("1 Pine St"), "San Francisco", "CA", "94109", "US"));
        assertThat(first.tags()).as("without Google's own labels").containsExactly("Vecinas", "Comité");
        assertThat(first.note()).isEqualTo("Vecina\r\ndel 3");
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("Обри Тагор");
        assertThat(sheet.draft(1).draft().tags()).isEmpty();
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("Birthday");
    }

    @Test
    void anOldGoogleFilePrefersTheParts() {
        var sheet = Sheet.named("google-old.csv");

        var first = sheet.draft(0).draft();
        assertThat(first.givenName()).isEqualTo("Fermín");
        assertThat(first.familyName()).isEqualTo("Urrutia Goñi");
        assertThat(first.tags()).containsExactly("Pod 4");
        assertThat(first.preferredLanguage()).isEqualTo("es");
        assertThat(sheet.draft(1).draft().displayName()).isEqualTo("Doña Chayo");
    }

    @Test
    void outlookIsReadInItsOwnLetters() {
        var sheet = Sheet.named("outlook.csv");

        assertThat(sheet.mapping().origin()).isEqualTo("outlook");
        var first = sheet.draft(0).draft();
        assertThat(first.displayName()).isEqualTo("Begoña Iñíguez Cañada");
        assertThat(first.phones()).extracting(Phone::number, Phone::type).containsExactly(
                org.assertj.core.groups.Tuple.tuple("+16505550170", "work"),
                org.assertj.core.groups.Tuple.tuple("+16505550171", "mobile"));
        assertThat(first.postalAddresses()).containsExactly(new PostalAddress(List.of("8 Calle Ñ"), "San José", "CA", "95110", "US"));
        assertThat(first.tags()).containsExactly("Vecinos", "Misa");
        assertThat(sheet.headers(Field.LEFT_OUT)).containsExactly("Birthday", "Government ID Number");
        assertThat(sheet.warnings()).isEmpty();
    }
}
