package org.vecindad.contacts.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelationshipKindTest {

    @ParameterizedTest
    @EnumSource
    void comesBackWhenItIsTurnedTwice(RelationshipKind kind) {
        assertThat(kind.otherWay().otherWay()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void isKeptInOneOfItsTwoWays(RelationshipKind kind) {
        assertThat(kind.kept() && kind.otherWay().kept()).isEqualTo(kind == kind.otherWay());
        assertThat(kind.kept() || kind.otherWay().kept()).isTrue();
    }
}
