package org.vecindad.contacts.importing.columns;

import java.util.List;
import java.util.Set;

/**
 * Guesses headings that are whole sentences, as forms make them ("¿Cuál es tu número de teléfono?"). Somebody
 * else's details (an emergency contact, an employer) are not the person's and stay unknown.
 */
final class HeadingWords {

    private static final Set<String> SOMEBODY_ELSE = Set.of("emergency", "emergencia", "spouse", "conyuge", "employer",
            "company", "empresa", "organization", "organizacion", "manager", "assistant", "referred", "referido",
            "school", "escuela", "child", "children", "hijo", "hijos", "hija", "parent", "madre", "padre", "friend",
            "landlord", "event", "evento", "committee", "comite", "file", "user", "username", "account", "source");

    private record Guess(Field field, String detail, List<String> words) {
    }

    /** In this order: a no before what it is about, "apellido" before "nombre", "celular" before "numero". */
    private static final List<Guess> GUESSES = List.of(
            new Guess(Field.OPTED_OUT, "all", List.of("do not contact", "don t contact", "no contactar", "no molestar")),
            new Guess(Field.OPTED_OUT, "call", List.of("do not call", "don t call", "no llamar", "no quiere llamadas")),
            new Guess(Field.OPTED_OUT, "sms", List.of("do not text", "don t text", "no mandar mensajes", "no enviar mensajes", "no textear")),
            new Guess(Field.OPTED_OUT, "email", List.of("do not email", "don t email", "do not e mail", "no enviar correos", "no mandar correos", "no enviar correo")),
            new Guess(Field.EMAIL, "", List.of("email", "e mail", "correo electronico", "correo")),
            new Guess(Field.PHONE, "mobile", List.of("cell", "cellphone", "mobile", "celular", "whatsapp", "movil")),
            new Guess(Field.PHONE, "", List.of("phone", "telephone", "telefono", "tel")),
            new Guess(Field.POSTAL_CODE, "", List.of("zip", "zipcode", "postal code", "codigo postal")),
            new Guess(Field.NAME, "", List.of("full name", "nombre completo", "nombre y apellido", "nombre y apellidos",
                    "first and last name", "name and last name")),
            new Guess(Field.FAMILY_NAME, "", List.of("last name", "family name", "surname", "apellido", "apellidos")),
            new Guess(Field.GIVEN_NAME, "", List.of("first name", "given name")),
            new Guess(Field.NAME, "", List.of("your name", "tu nombre", "su nombre", "nombre", "name")),
            new Guess(Field.PREFERRED_LANGUAGE, "", List.of("preferred language", "idioma", "language")),
            new Guess(Field.STREET, "", List.of("street", "address", "direccion", "domicilio")),
            new Guess(Field.LOCALITY, "", List.of("city", "ciudad")),
            new Guess(Field.NOTE, "", List.of("notes", "notas", "comments", "comentarios", "observaciones")));

    private HeadingWords() {
    }

    static Heading guess(String folded) {
        if (folded.length() > 80) {
            return Heading.UNKNOWN;
        }
        for (String word : folded.split(" ")) {
            if (SOMEBODY_ELSE.contains(word)) {
                return Heading.UNKNOWN;
            }
        }
        String padded = " " + folded + " ";
        for (Guess guess : GUESSES) {
            for (String words : guess.words) {
                if (padded.contains(" " + words + " ")) {
                    return new Heading(guess.field, "", guess.detail);
                }
            }
        }
        return Heading.UNKNOWN;
    }
}
