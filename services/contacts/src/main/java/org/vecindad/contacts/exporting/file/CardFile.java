package org.vecindad.contacts.exporting.file;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Nickname;
import ezvcard.property.ProductId;
import ezvcard.property.StructuredName;

import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Set;

/** Cards that phones read. Who took them stands in each one's note, and so does by which channels somebody does not want to be contacted, and what to mind. */
public final class CardFile implements PeopleFile {

    private final VCardWriter cards;
    private final Set<ExportColumn> columns;
    private final Watermark mark;
    private final Headings words;

    private CardFile(OutputStream out, VCardVersion version, Set<ExportColumn> columns, Watermark mark) {
        this.cards = new VCardWriter(out, version);
        cards.setAddProdId(false);
        this.columns = columns;
        this.mark = mark;
        this.words = Headings.in(mark.spanish());
    }

    /** vCard 3.0: what older phones and most programs read. */
    public static CardFile older(OutputStream out, Set<ExportColumn> columns, Watermark mark) {
        return new CardFile(out, VCardVersion.V3_0, columns, mark);
    }

    /** vCard 4.0: with languages. */
    public static CardFile newer(OutputStream out, Set<ExportColumn> columns, Watermark mark) {
        return new CardFile(out, VCardVersion.V4_0, columns, mark);
    }

    @Override
    public void write(Exported person) throws IOException {
        cards.write(card(person));
    }

    private VCard card(Exported person) {
        var draft = person.draft();
        var card = new VCard();
        card.setProductId(new ProductId(mark.product()));
        card.setFormattedName(draft.displayName());
        var name = new StructuredName();
        name.setGiven(draft.givenName());
        name.setFamily(draft.familyName());
        if (draft.additionalName() != null) {
            name.getAdditionalNames().add(draft.additionalName());
        }
        card.setStructuredName(name);
        if (columns.contains(ExportColumn.ALIAS) && draft.alias() != null) {
            var nickname = new Nickname();
            nickname.getValues().add(draft.alias());
            card.setNickname(nickname);
        }
        if (columns.contains(ExportColumn.PHONES)) {
            person.phones().forEach(phone -> card.addTelephoneNumber(phone.number(), type(phone)));
        }
        if (columns.contains(ExportColumn.EMAILS)) {
            person.emails().forEach(address -> card.addEmail(address, EmailType.INTERNET));
        }
        if (columns.contains(ExportColumn.ADDRESSES)) {
            draft.postalAddresses().forEach(address -> card.addAddress(address(address)));
        }
        if (columns.contains(ExportColumn.LANGUAGES) && draft.preferredLanguage() != null) {
            card.addLanguage(draft.preferredLanguage());
        }
        if (columns.contains(ExportColumn.TAGS) && !draft.tags().isEmpty()) {
            card.setCategories(draft.tags().toArray(String[]::new));
        }
        card.addNote(note(person));
        return card;
    }

    private String note(Exported person) {
        var note = new StringBuilder(mark.line());
        if (!person.refused().isEmpty()) {
            note.append('\n').append(words.doNotContact).append(": ").append(words.words(person.refused()));
        }
        var care = Care.of(person.draft().safeContact(), mark.spanish());
        return care.isEmpty() ? note.toString() : note.append('\n').append(words.care).append(": ").append(care).toString();
    }

    private static TelephoneType type(Phone phone) {
        return switch (Objects.requireNonNullElse(phone.type(), "")) {
            case "mobile" -> TelephoneType.CELL;
            case "work" -> TelephoneType.WORK;
            case "home" -> TelephoneType.HOME;
            default -> TelephoneType.VOICE;
        };
    }

    private static Address address(PostalAddress known) {
        var address = new Address();
        var lines = known.addressLines();
        address.setStreetAddress(lines.isEmpty() ? null : lines.getFirst());
        address.setExtendedAddress(lines.size() < 2 ? null : String.join("\n", lines.subList(1, lines.size())));
        address.setLocality(known.locality());
        address.setRegion(known.region());
        address.setPostalCode(known.postalCode());
        address.setCountry(known.country());
        return address;
    }

    @Override
    public void end() throws IOException {
        cards.flush();
    }
}
