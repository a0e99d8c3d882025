package org.vecindad.contacts.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.sight.Scope;

import java.util.List;

/** A search of many parts in Lucene's terms, within the caller's scope. */
final class WantedTerms {

    private final Scope scope;

    private WantedTerms(Scope scope) {
        this.scope = scope;
    }

    static Query of(Scope scope, Wanted wanted) {
        return new BooleanQuery.Builder().add(QueryTerms.scope(scope), Occur.FILTER).add(new WantedTerms(scope).terms(wanted), Occur.FILTER).build();
    }

    private Query terms(Wanted wanted) {
        return switch (wanted) {
            case Wanted.All(List<Wanted> parts) -> joined(parts, Occur.FILTER, new MatchAllDocsQuery());
            case Wanted.Any(List<Wanted> parts) -> joined(parts, Occur.SHOULD, new MatchNoDocsQuery("nothing was asked for"));
            case Wanted.Not not -> new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER).add(terms(not.part()), Occur.MUST_NOT).build();
            case Wanted.Words words -> QueryTerms.text(words.text());
            case Wanted.Tagged tagged -> QueryTerms.term(Fields.TAG, Folding.fold(tagged.tag()));
            case Wanted.Skilled skilled -> QueryTerms.term(Fields.SKILL, Folding.fold(skilled.skill()));
            case Wanted.Speaking speaking -> QueryTerms.language(speaking.language());
            case Wanted.LivingIn living -> QueryTerms.postalCode(living.postalCode());
            case Wanted.Available available -> QueryTerms.term(Fields.AVAILABLE, available.time());
            case Wanted.NeedsInterpreter needed -> QueryTerms.term(Fields.INTERPRETER, Fields.NEEDED);
            case Wanted.Belonging belonging -> QueryTerms.committee(Fields.COMMITTEE, belonging.committee(), scope);
            case Wanted.Member member -> QueryTerms.committee(Fields.MEMBER, member.committee(), scope);
            case Wanted.OneOf one -> QueryTerms.oneOf(Fields.ID, one.people());
        };
    }

    private Query joined(List<Wanted> parts, Occur how, Query ofNone) {
        if (parts.isEmpty()) {
            return ofNone;
        }
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(terms(part), how));
        return all.build();
    }
}
