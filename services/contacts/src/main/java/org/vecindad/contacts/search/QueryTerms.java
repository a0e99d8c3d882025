package org.vecindad.contacts.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.Phones;
import org.vecindad.contacts.sight.Scope;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was asked, in Lucene's terms. The caller's scope is part of every query; there is no way around it. */
final class QueryTerms {

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_WORDS = 10;
    private static final Pattern LOOKS_LIKE_A_PHONE = Pattern.compile("[\\p{Nd}\\s()+./x\\-\u2010-\u2015]+");

    private QueryTerms() {
    }

    static Query of(PeopleQuery asked) {
        var all = new BooleanQuery.Builder();
        int clauses = 0;
        for (var clause : List.of(scope(asked.scope()), text(asked.text()), tag(asked.tag()), language(asked.language()),
                postalCode(asked.postalCode()), committee(Fields.COMMITTEE, asked.committee(), asked.scope()))) {
            if (!(clause instanceof MatchAllDocsQuery)) {
                all.add(clause, Occur.FILTER);
                clauses++;
            }
        }
        return clauses == 0 ? new MatchAllDocsQuery() : all.build();
    }

    static Query fullName(String folded, Scope scope) {
        return new BooleanQuery.Builder()
                .add(scope(scope), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.FULL_NAME, folded)), Occur.FILTER)
                .build();
    }

    /** Whoever shares a key, the rarer and the more of them the higher. */
    static Query alike(Collection<String> keys, Scope scope) {
        var any = new BooleanQuery.Builder();
        keys.forEach(key -> any.add(new TermQuery(new Term(Fields.ALIKE, key)), Occur.SHOULD));
        return new BooleanQuery.Builder().add(any.build(), Occur.MUST).add(scope(scope), Occur.FILTER).build();
    }

    static Query scope(Scope scope) {
        return scope.everything() ? new MatchAllDocsQuery() : oneOf(Fields.VIEWER, scope.viewers());
    }

    static Query oneOf(String field, Collection<UUID> ids) {
        return switch (ids.size()) {
            case 0 -> new MatchNoDocsQuery("nobody");
            case 1 -> new TermQuery(new Term(field, Ids.term(ids.iterator().next())));
            default -> new TermInSetQuery(field, ids.stream().map(Ids::term).toList());
        };
    }

    static Query text(String typed) {
        if (typed == null || typed.isBlank()) {
            return new MatchAllDocsQuery();
        }
        if (LOOKS_LIKE_A_PHONE.matcher(typed).matches() && Phones.digits(typed).length() >= FEWEST_DIGITS) {
            return phone(typed);
        }
        var all = new BooleanQuery.Builder();
        int words = 0;
        for (var word : typed.strip().split("\\s+")) {
            if (words++ < MOST_WORDS) {
                all.add(word(word), Occur.MUST);
            }
        }
        return all.build();
    }

    // The digits as they stand anywhere in the number; a complete number also by its E.164 form (011…, extensions).
    private static Query phone(String typed) {
        var any = new BooleanQuery.Builder().add(Infix.in(Fields.PHONE, Phones.digits(typed)), Occur.SHOULD);
        Phones.e164(typed).map(Phones::digits).ifPresent(digits -> any.add(Infix.in(Fields.PHONE, digits), Occur.SHOULD));
        return any.build();
    }

    private static Query word(String word) {
        var any = new BooleanQuery.Builder();
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.indexOf('@') >= 0) {
            return email(lower.substring(0, lower.lastIndexOf('@')), lower.substring(lower.lastIndexOf('@') + 1));
        }
        var digits = Phones.digits(word);
        if (digits.length() >= FEWEST_DIGITS && LOOKS_LIKE_A_PHONE.matcher(word).matches()) {
            any.add(Infix.in(Fields.PHONE, digits), Occur.SHOULD);
        }
        any.add(Infix.in(Fields.MAILBOX, lower), Occur.SHOULD);
        // "gmail" finds nobody by their provider; "gmail.com" was meant so.
        if (lower.indexOf('.') > 0) {
            any.add(new PrefixQuery(new Term(Fields.DOMAIN, lower)), Occur.SHOULD);
        }
        var parts = Folding.words(word);
        if (!parts.isEmpty()) {
            var name = new BooleanQuery.Builder();
            parts.forEach(part -> name.add(Infix.in(Fields.NAME, part), Occur.MUST));
            any.add(name.build(), Occur.SHOULD);
        }
        return any.build();
    }

    // What stands before the @ ends a mailbox, what stands after it begins a domain.
    private static Query email(String mailbox, String domain) {
        var both = new BooleanQuery.Builder();
        if (!mailbox.isEmpty()) {
            both.add(Infix.atEnd(Fields.MAILBOX, mailbox), Occur.MUST);
        }
        both.add(new PrefixQuery(new Term(Fields.DOMAIN, domain)), Occur.MUST);
        return both.build();
    }

    private static Query tag(String tag) {
        return term(Fields.TAG, Folding.fold(tag));
    }

    static Query language(String language) {
        return language == null || language.isBlank() ? new MatchAllDocsQuery()
                : term(Fields.LANGUAGE, Languages.tag(language).orElse(language));
    }

    static Query postalCode(String code) {
        return code == null ? new MatchAllDocsQuery() : term(Fields.POSTAL_CODE, EntryDocument.postalCode(code));
    }

    // Whoever does not see a committee must not learn from a filter which of their own people belong to it.
    static Query committee(String field, UUID committee, Scope scope) {
        if (committee == null) {
            return new MatchAllDocsQuery();
        }
        return scope.everything() || scope.viewers().contains(committee)
                ? new TermQuery(new Term(field, Ids.term(committee)))
                : new MatchNoDocsQuery("a committee this caller does not see");
    }

    static Query term(String field, String value) {
        return value.isEmpty() ? new MatchAllDocsQuery() : new TermQuery(new Term(field, new BytesRef(value)));
    }
}
