package org.vecindad.contacts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class SamePersonTest {

    private static final PersonDraft ANA = PersonDraft.named("Ana María", "Ruiz").withPhone("+14155550101").withEmail("Ana@example.org");

    private static Stream<Arguments> tellings() {
        return Stream.of(
                row("an equal identifier", ANA.withIdentifiers(List.of("van:7")), PersonDraft.named("Somebody", "Else").withIdentifiers(List.of("van:7")), true),
                row("an equal phone and name", ANA, PersonDraft.named("ANA MARIA", null).withPhone("+14155550101"), true),
                row("an equal e-mail and a part of the name", ANA, PersonDraft.named("Ana", "R.").withEmail("ana@EXAMPLE.org"), true),
                row("an equal phone and an initial", ANA, PersonDraft.named("A.", "Ruiz").withPhone("+14155550101"), true),
                row("an equal phone and the whole name in one field", ANA, PersonDraft.named("Ana María Ruiz", null).withPhone("+14155550101"), true),
                row("an equal phone and no name", ANA, PersonDraft.empty().withPhone("+14155550101"), true),
                row("a family's phone", ANA, PersonDraft.named("Jorge", "Ruiz").withPhone("+14155550101"), false),
                row("an equal name and another phone", ANA, PersonDraft.named("Ana María", "Ruiz").withPhone("+14155550199"), false),
                row("a full name alone", ANA, PersonDraft.named("Ana Maria", "Ruíz"), true),
                row("a full name split otherwise", ANA, PersonDraft.named("Ana", "María Ruiz"), true),
                row("another full name", ANA, PersonDraft.named("Ana", "Ruiz"), false),
                row("a full name with another town", at("94110", "San Francisco"), at("90001", "Los Angeles"), false),
                row("a full name with the same postal code", at("94110", "San Francisco"), at("94110-1234", "San Francisco"), true),
                row("a full name with another identifier of the same system", ANA.withIdentifiers(List.of("van:7")),
                        PersonDraft.named("Ana María", "Ruiz").withIdentifiers(List.of("van:8")), false),
                row("nothing in common", ANA, PersonDraft.named("Beto", "Soto").withEmail("beto@example.org"), false));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("tellings")
    void decidesByIdentifierThenContactAndNameThenFullName(String what, PersonDraft known, PersonDraft told, boolean same) {
        assertThat(SamePerson.is(known, told)).isEqualTo(same);
    }

    private static PersonDraft at(String postalCode, String town) {
        return new PersonDraft("Ana", null, "Ruiz", null, null, null, null, null,
                List.of(new PostalAddress(List.of(), town, "CA", postalCode, "US")), null, null, null, null, null, null, null, null);
    }

    private static Arguments row(String what, PersonDraft known, PersonDraft told, boolean same) {
        return Arguments.of(what, known, told, same);
    }
}
