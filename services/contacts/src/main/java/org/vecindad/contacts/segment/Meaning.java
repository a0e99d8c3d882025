package org.vecindad.contacts.segment;

import org.vecindad.chassis.access.Grants;
import org.vecindad.contacts.search.Wanted;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a definition means to the index, for one reader. */
final class Meaning {

    private final LookingUp lookingUp;

    private Meaning(LookingUp lookingUp) {
        this.lookingUp = lookingUp;
    }

    static Wanted of(Definition definition, Connection connection, Grants reader) throws SQLException {
        return new Meaning(new LookingUp(connection, reader)).of(definition);
    }

    private Wanted of(Definition definition) throws SQLException {
        var groups = new ArrayList<Wanted>();
        for (var group : definition.groups()) {
            var criteria = new ArrayList<Wanted>();
            for (var criterion : group.criteria()) {
                criteria.add(unless(criterion.not(), of(criterion)));
            }
            groups.add(unless(group.not(), joined(group.match(), criteria)));
        }
        return joined(definition.match(), groups);
    }

    private Wanted of(Criterion criterion) throws SQLException {
        return switch (criterion) {
            case Criterion.Words words -> new Wanted.Words(words.text());
            case Criterion.Tags tags -> any(tags.values(), Wanted.Tagged::new);
            case Criterion.Skills skills -> any(skills.values(), Wanted.Skilled::new);
            case Criterion.Languages languages -> any(languages.values(), Wanted.Speaking::new);
            case Criterion.PostalCodes codes -> any(codes.values(), Wanted.LivingIn::new);
            case Criterion.Available available -> any(available.values(), Wanted.Available::new);
            case Criterion.Interpreter needed -> new Wanted.NeedsInterpreter();
            case Criterion.Committees committees -> committees(committees);
            case Criterion.Attendance attendance -> new Wanted.OneOf(lookingUp.attended(attendance));
            case Criterion.Contact contact -> contact(contact);
            case Criterion.Consent consent -> switch (consent.state()) {
                case GIVEN -> new Wanted.OneOf(lookingUp.agreed(consent));
                case NOT_GIVEN -> new Wanted.Not(new Wanted.OneOf(lookingUp.agreed(consent)));
                case WITHDRAWN -> new Wanted.OneOf(lookingUp.withdrew(consent));
            };
        };
    }

    private static Wanted committees(Criterion.Committees asked) {
        return switch (asked.as()) {
            case EITHER -> any(asked.ids(), Wanted.Belonging::new);
            case MEMBER -> any(asked.ids(), Wanted.Member::new);
            case CARED_FOR -> any(asked.ids(), committee -> new Wanted.All(List.of(new Wanted.Belonging(committee), new Wanted.Not(new Wanted.Member(committee)))));
        };
    }

    private Wanted contact(Criterion.Contact asked) throws SQLException {
        var outcome = asked.outcome() == null ? null : asked.outcome().word();
        return switch (asked.when()) {
            case WITHIN -> new Wanted.OneOf(lookingUp.contacted(outcome, asked.days()));
            case NOT_WITHIN -> new Wanted.Not(new Wanted.OneOf(lookingUp.contacted(outcome, asked.days())));
            case NEVER -> new Wanted.Not(new Wanted.OneOf(lookingUp.contacted(outcome, null)));
        };
    }

    private static <T> Wanted any(List<T> values, Function<T, Wanted> one) {
        return values.size() == 1 ? one.apply(values.getFirst()) : new Wanted.Any(values.stream().map(one).toList());
    }

    private static Wanted joined(Definition.Match match, List<Wanted> parts) {
        return switch (match) {
            case ALL -> new Wanted.All(parts);
            case ANY -> new Wanted.Any(parts);
        };
    }

    private static Wanted unless(Boolean not, Wanted wanted) {
        return Boolean.TRUE.equals(not) ? new Wanted.Not(wanted) : wanted;
    }
}
