package org.vecindad.local.demo;

import java.util.List;
import java.util.Random;

/** Invented names as the neighborhoods have them: two surnames or one, several scripts, many languages. */
final class DemoNames {

    record Culture(String language, int share, boolean twoSurnames, List<String> given, List<String> family) {}

    private static final List<Culture> CULTURES = List.of(
            new Culture("es", 58, true,
                    words("María Guadalupe|José Luis|Rosa|Juan Carlos|Ana Lucía|Miguel Ángel|Xóchitl|Iván|Beatriz|Óscar|Yesenia|Raúl|Inés|Ernesto|Marisol|Abel|Concepción|Efraín|Noemí|Ulises|Zoila|Fermín|Leticia|Íñigo"),
                    words("Hernández|García|Núñez|Peña|López|Ramírez|Ibáñez|Gutiérrez|Cruz|Morales|Castañeda|Ávila|Yáñez|Mejía|Orellana|Zúñiga|Barrientos|Sandoval|Quintanilla|Muñoz|de la Rosa|Ochoa")),
            new Culture("en", 14, false,
                    words("Denise|Marcus|Aaliyah|Thomas|Joy|Walter|Renee|Caleb|Naomi|Desmond|Grace|Theo"),
                    words("Okafor|Washington|Bell|O'Connor|Freeman|Larsen|Whitfield|Brooks|Nguyen-Bell|Carter")),
            new Culture("mam", 6, true,
                    words("Juana|Andrés|Petrona|Domingo|Catarina|Pascual|Fabiana|Mateo"),
                    words("Pablo|Jerónimo|Ortiz|Mendoza|Calmo|Matías|Ramírez|Aguilar")),
            new Culture("quc", 3, true,
                    words("Ixchel|Tomás|Micaela|Diego|Manuela|Sebastián"),
                    words("Tzoc|Ajpop|Chávez|Sac|Tum|Xiloj")),
            new Culture("mix", 3, true,
                    words("Florentina|Eleuterio|Rufina|Celerino|Hermelinda|Odilón"),
                    words("Bautista|Ñuu|Reyes|Velasco|Santiago|Tapia")),
            new Culture("ht", 4, false,
                    words("Widline|Jean-Baptiste|Mirlande|Ronald|Fabienne|Wilson"),
                    words("Pierre-Louis|Désir|Toussaint|Joseph|Saint-Fleur|Cadet")),
            new Culture("ar", 4, false,
                    words("ليلى|يوسف|مريم|سامر|نور|خالد"),
                    words("حداد|الخطيب|منصور|درويش|العلي|نجار")),
            new Culture("vi", 4, false,
                    words("Thị Lan|Văn Minh|Ngọc Anh|Quốc Bảo|Thu Hà|Đức"),
                    words("Nguyễn|Trần|Lê|Phạm|Đặng|Võ")),
            new Culture("zh", 2, false, words("美玲|建国|秀英|志明"), words("陈|林|黄|吴")),
            new Culture("fil", 2, false, words("Maricel|Rodel|Analyn|Jun"), words("Dela Cruz|Bautista|Santos|Magsaysay")));

    static Culture culture(Random random) {
        int mark = random.nextInt(100);
        for (var culture : CULTURES) {
            mark -= culture.share();
            if (mark < 0) return culture;
        }
        throw new IllegalStateException("the shares make a hundred");
    }

    static String given(Culture culture, Random random) {
        return one(culture.given(), random);
    }

    static String family(Culture culture, Random random) {
        return culture.twoSurnames() ? one(culture.family(), random) + " " + one(culture.family(), random) : one(culture.family(), random);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String all) {
        return List.of(all.split("\\|"));
    }

    private DemoNames() {}
}
