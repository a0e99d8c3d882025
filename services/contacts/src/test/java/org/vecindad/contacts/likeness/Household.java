package org.vecindad.contacts.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes households: two parents, their children with a surname of each, an uncle, people who live alone; phones, doors and mailboxes are shared as families do. */
final class Household {

    private static final List<String> WOMEN = List.of("María", "Guadalupe", "Rosa", "Ana", "Juana", "Elena", "Teresa", "Carmen", "Patricia", "Leticia", "Verónica", "Gabriela",
            "Alejandra", "Silvia", "Claudia", "Luisa", "Marta", "Isabel", "Yesenia", "Xiomara", "Daniela", "Sofía", "Valeria", "Camila", "Fernanda", "Julia", "Mercedes",
            "Concepción", "Beatriz", "Dolores", "Emily", "Jennifer", "Elizabeth", "Susan", "Margaret", "Carla", "Mariana", "Lucía", "Andrea", "Rosario", "Francisca", "Josefina");
    private static final List<String> MEN = List.of("José", "Juan", "Luis", "Carlos", "Francisco", "Jesús", "Antonio", "Miguel", "Pedro", "Alejandro", "Manuel", "Roberto", "Fernando",
            "Jorge", "Ricardo", "Eduardo", "Javier", "Rafael", "Enrique", "Ramón", "Guillermo", "Ignacio", "Alberto", "Sergio", "Daniel", "Mario", "Salvador", "Martín", "Óscar",
            "William", "Robert", "Michael", "James", "Andrés", "Santiago", "Diego", "Gerardo", "Vicente", "Gabriel", "Ángel");
    private static final List<String> SURNAMES = List.of("García", "Hernández", "Martínez", "López", "González", "Rodríguez", "Pérez", "Sánchez", "Ramírez", "Torres", "Flores",
            "Rivera", "Gómez", "Díaz", "Cruz", "Morales", "Reyes", "Gutiérrez", "Ortiz", "Chávez", "Ruiz", "Vásquez", "Castillo", "Jiménez", "Moreno", "Mendoza", "Romero",
            "Álvarez", "Herrera", "Medina", "Aguilar", "Vargas", "Guzmán", "Muñoz", "Núñez", "Salazar", "Contreras", "Ibarra", "Quispe", "Ixchel", "Tzoc", "Ajpop", "Zelaya",
            "Argueta", "Menjívar", "Orellana", "Portillo", "Smith", "Johnson", "Nguyen", "O'Connor", "Velásquez", "Cabrera", "Espinoza", "Villanueva", "Bautista");
    private static final List<String> STREETS = List.of("Valencia St", "Mission St", "Guerrero St", "Fruitvale Ave", "International Blvd", "E 12th St", "Foothill Blvd", "San Jose Ave",
            "Folsom St", "Treat Ave", "Alabama St", "Shotwell St", "High St", "Seminary Ave", "Bancroft Ave");
    private static final List<String> CODES = List.of("94110", "94112", "94601", "94603", "94606", "94621", "94103", "94124");
    private static final List<String> PROVIDERS = List.of("gmail.com", "gmail.com", "gmail.com", "hotmail.com", "yahoo.com", "outlook.com");

    private final Random random;

    Household(Random random) {
        this.random = random;
    }

    List<Human> next() {
        var street = 100 + random.nextInt(4800) + " " + any(STREETS) + (random.nextInt(3) == 0 ? " Apt " + (1 + random.nextInt(20)) : "");
        var code = any(CODES);
        var home = phone();
        var mother = person(any(WOMEN, 1.4), two(surname(), surname()), home, street, code);
        var members = new ArrayList<Human>();
        members.add(mother);
        if (random.nextDouble() < 0.55) {
            var father = person(any(MEN, 1.4), two(surname(), surname()), home, street, code);
            members.add(father);
            int children = random.nextInt(4);
            for (int i = 0; i < children; i++) {
                members.add(child(father, mother, members, home, street, code));
            }
        }
        return members;
    }

    // No two of a household bear one given name; a brother of Mario may well be Maria.
    private Human child(Human father, Human mother, List<Human> siblings, String home, String street, String code) {
        String given;
        do {
            given = random.nextBoolean() ? any(WOMEN, 1.2) : any(MEN, 1.2);
        } while (taken(given, siblings));
        var child = person(given, new String[] {father.surname(), mother.surname()}, home, street, code);
        // children write their parents' address down as their own mailbox
        return random.nextInt(6) == 0 ? child.reached(child.phone(), mother.email()) : child;
    }

    private static boolean taken(String given, List<Human> siblings) {
        return siblings.stream().anyMatch(other -> other.given().equals(given));
    }

    private Human person(String given, String[] surnames, String home, String street, String code) {
        var own = random.nextDouble() < 0.6 ? phone() : home;
        var middle = random.nextDouble() < 0.15 ? any(WOMEN.contains(given) ? WOMEN : MEN, 1) : null;
        var second = random.nextDouble() < 0.75 ? surnames[1] : null;
        var email = random.nextDouble() < 0.55 ? mailbox(given, surnames[0]) : null;
        boolean placed = random.nextDouble() < 0.7;
        return new Human(given, given.equals(middle) ? null : middle, surnames[0], second, random.nextDouble() < 0.92 ? own : null, email,
                placed && random.nextDouble() < 0.75 ? street : null, placed ? code : null);
    }

    String phone() {
        return "%s%d%06d".formatted(random.nextBoolean() ? "415" : "510", 2 + random.nextInt(8), random.nextInt(1_000_000));
    }

    String mailbox(String given, String surname) {
        var plain = (given + (random.nextBoolean() ? "." : "") + surname).toLowerCase(Locale.ROOT);
        var ascii = java.text.Normalizer.normalize(plain, java.text.Normalizer.Form.NFD).replaceAll("[^a-z.]", "");
        return ascii + random.nextInt(1000) + "@" + any(PROVIDERS);
    }

    String surname() {
        return any(SURNAMES, 1.6);
    }

    private static String[] two(String one, String other) {
        return new String[] {one, other};
    }

    private String any(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    // The first of a list are more common, the more so the greater the skew.
    private String any(List<String> among, double skew) {
        return among.get((int) (Math.pow(random.nextDouble(), skew) * among.size()));
    }
}
