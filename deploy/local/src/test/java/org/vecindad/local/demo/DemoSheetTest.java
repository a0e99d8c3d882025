package org.vecindad.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoSheetTest {

    private static final List<Integer> SIZES = List.of(420, 380, 360, 300, 280, 260);

    @Test
    void theCommitteesHaveAllThePeopleTogether() {
        assertThat(SIZES.stream().mapToInt(size -> size).sum()).isEqualTo(DemoCoalition.PEOPLE);
    }

    @Test
    void noTwoPeopleShareANumberOrAnAddress() {
        for (int column : new int[] {2, 3}) {
            var values = rows().stream().map(row -> row[column]).filter(value -> !value.isEmpty()).toList();
            assertThat(values).doesNotHaveDuplicates().hasSizeGreaterThan(500);
        }
    }

    @Test
    void everyNumberIsOneKeptFreeForFiction() {
        assertThat(rows()).allSatisfy(row -> assertThat(row[2]).matches("|\\(\\d{3}\\) 555-01\\d\\d"));
        assertThat(rows()).allSatisfy(row -> assertThat(row[3]).matches("|vecina\\d+@example\\.org"));
    }

    @Test
    void everybodyCanBeReachedAndHasAName() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).hasSizeGreaterThanOrEqualTo(8);
            assertThat(row[0]).isNotBlank();
            assertThat(row[2] + row[3]).isNotBlank();
        });
    }

    @Test
    void theSheetIsTheSameEachTime() {
        assertThat(DemoSheet.of(2, 50)).isEqualTo(DemoSheet.of(2, 50));
    }

    private static List<String[]> rows() {
        return IntStream.range(0, SIZES.size()).boxed()
                .flatMap(committee -> DemoSheet.of(committee, SIZES.get(committee)).lines().skip(1)).map(line -> line.split(",")).toList();
    }
}
