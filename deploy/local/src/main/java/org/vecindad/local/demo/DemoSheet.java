package org.vecindad.local.demo;

import java.util.List;
import java.util.Random;

/**
 * A spreadsheet of invented people, the same one each time. Phone numbers are of the block 555-0100 to 555-0199 that is
 * kept free for fiction, addresses are at example.org; no two people share either.
 */
final class DemoSheet {

    private static final List<String> AREA_CODES = List.of("209", "213", "310", "323", "408", "415", "424", "442", "510", "530", "559", "562", "619",
            "626", "628", "650", "657", "661", "669", "707", "714", "747", "760", "805", "818", "831", "858", "909", "916", "925", "949", "951");
    private static final List<String> TAGS = List.of("voluntaria", "observador", "transporte", "intérprete", "iglesia", "sindicato", "comida", "escuela", "canvass", "phone bank");
    private static final String[][] PLACES = {
        {"94110", "San Francisco"}, {"94601", "Oakland"}, {"95116", "San José"}, {"94801", "Richmond"}, {"93702", "Fresno"}, {"94112", "San Francisco"}};

    static String of(int committee, int people) {
        var random = new Random(20_260_501L + committee);
        var csv = new StringBuilder("Nombre,Apellidos,Teléfono,Correo electrónico,Código postal,Ciudad,Estado,Idioma,Etiquetas\n");
        for (int row = 0; row < people; row++) {
            var culture = DemoNames.culture(random);
            // numbered through all committees, so that a number is given once
            int number = committee * 500 + row;
            var phone = random.nextInt(100) < 85 ? "(" + AREA_CODES.get(number % AREA_CODES.size()) + ") 555-01" + two(number / AREA_CODES.size()) : "";
            var email = phone.isEmpty() || random.nextInt(100) < 40 ? "vecina" + number + "@example.org" : "";
            csv.append(String.join(",", DemoNames.given(culture, random), DemoNames.family(culture, random), phone, email,
                    PLACES[committee][0], PLACES[committee][1], "CA", culture.language(), random.nextInt(4) == 0 ? TAGS.get(random.nextInt(TAGS.size())) : "")).append('\n');
        }
        return csv.toString();
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    private DemoSheet() {}
}
