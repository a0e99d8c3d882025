package org.vecindad.contacts.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.Folding;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phones;
import org.vecindad.contacts.intake.Drafts;
import org.vecindad.contacts.likeness.Keys;
import org.vecindad.contacts.likeness.Traits;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An entry in Lucene's terms. */
final class EntryDocument {

    private static final FieldType PIECES = pieces();

    private EntryDocument() {
    }

    static Document of(IndexEntry entry, byte[] row) {
        var draft = entry.draft();
        var document = new Document();
        document.add(new StringField(Fields.ID, Ids.term(entry.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.VERSION, entry.version()));
        document.add(new BinaryDocValuesField(Fields.ROW, new BytesRef(row)));
        var key = NameOrder.key(entry.id(), draft);
        document.add(new SortedDocValuesField(Fields.SORT, key));
        document.add(new BinaryDocValuesField(Fields.KEY, key));
        addPieces(document, Fields.NAME, nameWords(draft));
        addPieces(document, Fields.PHONE, draft.phones().stream().map(phone -> Phones.digits(phone.number())).toList());
        addPieces(document, Fields.MAILBOX, draft.emails().stream().map(EntryDocument::mailbox).toList());
        draft.emails().stream().map(EntryDocument::domain).distinct().forEach(domain -> addTerm(document, Fields.DOMAIN, domain));
        addTerm(document, Fields.FULL_NAME, Drafts.fullName(draft));
        Stream.concat(draft.tags().stream(), draft.skills().stream()).map(Folding::fold).distinct()
                .forEach(tag -> addTerm(document, Fields.TAG, tag));
        draft.skills().stream().map(Folding::fold).distinct().forEach(skill -> addTerm(document, Fields.SKILL, skill));
        languages(draft).forEach(language -> addTerm(document, Fields.LANGUAGE, language));
        postalCodes(draft).forEach(code -> addTerm(document, Fields.POSTAL_CODE, code));
        var traits = Traits.of(draft);
        Keys.of(traits).forEach(alike -> addTerm(document, Fields.ALIKE, alike));
        document.add(new BinaryDocValuesField(Fields.TRAITS, new BytesRef(traits.packed())));
        document.add(new NumericDocValuesField(Fields.SIGHTS, entry.sightsMark()));
        entry.viewers().forEach(viewer -> document.add(new StringField(Fields.VIEWER, Ids.term(viewer), Field.Store.NO)));
        entry.committees().forEach(committee -> document.add(new StringField(Fields.COMMITTEE, Ids.term(committee), Field.Store.NO)));
        entry.members().forEach(committee -> document.add(new StringField(Fields.MEMBER, Ids.term(committee), Field.Store.NO)));
        return document;
    }

    /** {@code 94110-1234} is found by itself and by {@code 94110}. */
    static String postalCode(String typed) {
        return typed.strip().toLowerCase(java.util.Locale.ROOT).replace(" ", "");
    }

    private static List<String> nameWords(PersonDraft draft) {
        var words = new ArrayList<String>(4);
        for (var part : new String[] {draft.givenName(), draft.additionalName(), draft.familyName(), draft.alias()}) {
            if (part != null) {
                words.addAll(Folding.words(part));
            }
        }
        return words;
    }

    private static Set<String> languages(PersonDraft draft) {
        var languages = new LinkedHashSet<String>();
        var all = draft.preferredLanguage() == null ? draft.languagesSpoken().stream()
                : Stream.concat(Stream.of(draft.preferredLanguage()), draft.languagesSpoken().stream());
        all.forEach(tag -> {
            languages.add(tag);
            languages.add(Languages.primary(tag));
        });
        return languages;
    }

    private static Set<String> postalCodes(PersonDraft draft) {
        var codes = new LinkedHashSet<String>();
        for (var address : draft.postalAddresses()) {
            if (address.postalCode() != null) {
                var code = postalCode(address.postalCode());
                codes.add(code);
                codes.add(code.contains("-") ? code.substring(0, code.indexOf('-')) : code);
            }
        }
        return codes;
    }

    private static String mailbox(Email email) {
        return Emails.forMatching(email.address()).substring(0, email.address().lastIndexOf('@'));
    }

    private static String domain(Email email) {
        return Emails.forMatching(email.address()).substring(email.address().lastIndexOf('@') + 1);
    }

    private static void addPieces(Document document, String field, List<String> words) {
        if (!words.isEmpty()) {
            document.add(new Field(field, new Grams(words), PIECES));
        }
    }

    private static void addTerm(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static FieldType pieces() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
