package org.vecindad.contacts.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Enters somebody once more, as happens: another sheet, another volunteer, another phone. One to three errors; what a careful
 * reader could still decide by stays: the phone, the e-mail, the door, or the whole name with nothing against it.
 */
final class Errors {

    private static final Map<String, List<String>> SHORT = Map.ofEntries(
            Map.entry("José", List.of("Pepe", "Chepe")), Map.entry("Guadalupe", List.of("Lupe", "Lupita")), Map.entry("Francisco", List.of("Paco", "Pancho")),
            Map.entry("Jesús", List.of("Chuy")), Map.entry("Antonio", List.of("Toño", "Tony")), Map.entry("Miguel", List.of("Mike")), Map.entry("Manuel", List.of("Manny")),
            Map.entry("Roberto", List.of("Beto")), Map.entry("Alberto", List.of("Beto")), Map.entry("Enrique", List.of("Quique", "Kike")), Map.entry("Ignacio", List.of("Nacho")),
            Map.entry("Guillermo", List.of("Memo")), Map.entry("Eduardo", List.of("Lalo")), Map.entry("Fernando", List.of("Nando")), Map.entry("Rafael", List.of("Rafa")),
            Map.entry("Alejandro", List.of("Alex", "Ale")), Map.entry("Alejandra", List.of("Ale")), Map.entry("Teresa", List.of("Tere")), Map.entry("Isabel", List.of("Chabela", "Isa")),
            Map.entry("Concepción", List.of("Concha")), Map.entry("Rosario", List.of("Chayo")), Map.entry("Dolores", List.of("Lola")), Map.entry("Mercedes", List.of("Meche")),
            Map.entry("Patricia", List.of("Paty")), Map.entry("Leticia", List.of("Lety")), Map.entry("Gabriela", List.of("Gaby")), Map.entry("Beatriz", List.of("Betty")),
            Map.entry("William", List.of("Bill", "Will")), Map.entry("Robert", List.of("Bob", "Rob")), Map.entry("Michael", List.of("Mike")), Map.entry("James", List.of("Jim")),
            Map.entry("Elizabeth", List.of("Liz", "Beth")), Map.entry("Jennifer", List.of("Jen")), Map.entry("Margaret", List.of("Maggie", "Peggy")), Map.entry("Susan", List.of("Sue")),
            Map.entry("Salvador", List.of("Chava")), Map.entry("Sergio", List.of("Checo")), Map.entry("Verónica", List.of("Vero")), Map.entry("Josefina", List.of("Pepa")),
            Map.entry("Santiago", List.of("Santi", "Chago")), Map.entry("Vicente", List.of("Chente")), Map.entry("Gerardo", List.of("Lalo")), Map.entry("Daniel", List.of("Dani")));

    private final Random random;

    Errors(Random random) {
        this.random = random;
    }

    Human again(Human human) {
        var copy = contacts(human);
        int errors = 1 + random.nextInt(3);
        for (int i = 0; i < errors; i++) {
            copy = name(copy);
        }
        return copy;
    }

    // Which of the ways to reach somebody the second sheet has, in which writing.
    private Human contacts(Human human) {
        boolean wholeName = human.secondSurname() != null;
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> human.phone() == null ? human : human.reached(written(human.phone()), random.nextBoolean() ? human.email() : null).living(null, maybe(human.code()));
            case 3 -> human.email() == null ? human : human.reached(null, dotted(human.email()));
            case 4 -> human.email() == null ? human : human.reached(random.nextBoolean() ? null : new Household(random).phone(), human.email());
            case 5 -> human.street() == null ? human : human.reached(random.nextInt(3) > 0 ? null : new Household(random).phone(), null).living(otherwise(human.street()), human.code());
            case 6 -> human.phone() == null ? human : human.reached(digitsTurned(human.phone()), human.email());
            default -> wholeName ? human.reached(null, null) : human;
        };
    }

    private Human name(Human human) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> human.secondSurname() == null || onlyItsName(human) ? human : human.surnamed(human.surname(), null);
            case 2 -> human.secondSurname() == null || onlyItsName(human) ? human : human.surnamed(human.secondSurname(), null);
            case 3 -> human.secondSurname() == null ? human : human.surnamed(human.secondSurname(), human.surname());
            case 4, 5 -> new Human(bare(human.given()), bare(human.middle()), bare(human.surname()), bare(human.secondSurname()), human.phone(), human.email(), human.street(), human.code());
            case 6, 7 -> SHORT.containsKey(human.given()) ? human.named(any(SHORT.get(human.given())), random.nextBoolean() ? null : human.middle()) : human.named(human.given(), null);
            case 8 -> human.named(slip(human.given()), human.middle());
            case 9 -> human.surname() == null ? human : human.surnamed(slip(human.surname()), human.secondSurname());
            case 10 -> human.surname() == null ? human : human.named(human.draft().displayName(), null).surnamed(null, null);
            default -> new Human(human.given().toUpperCase(java.util.Locale.ROOT), null, human.surname() == null ? null : human.surname().toUpperCase(java.util.Locale.ROOT),
                    human.secondSurname(), human.phone(), human.email(), human.street(), human.code());
        };
    }

    private static boolean onlyItsName(Human human) {
        return human.phone() == null && human.email() == null && human.street() == null;
    }

    private String written(String phone) {
        return random.nextBoolean() ? "(%s) %s-%s".formatted(phone.substring(0, 3), phone.substring(3, 6), phone.substring(6)) : "+1 " + phone;
    }

    private String dotted(String email) {
        return email.endsWith("@gmail.com") && random.nextBoolean() ? email.substring(0, 2) + "." + email.substring(2) : email.toUpperCase(java.util.Locale.ROOT);
    }

    private String otherwise(String street) {
        return street.replace(" St", " Street").replace(" Ave", " Avenue").replace(" Blvd", " Boulevard").split(" Apt ")[0];
    }

    private String digitsTurned(String phone) {
        int at = 4 + random.nextInt(5);
        return phone.substring(0, at) + phone.charAt(at + 1) + phone.charAt(at) + phone.substring(at + 2);
    }

    private String slip(String word) {
        if (word.length() < 5) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 3);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }

    private static String bare(String word) {
        return word == null ? null : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private String maybe(String value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T any(List<T> among) {
        return new ArrayList<>(among).get(random.nextInt(among.size()));
    }
}
