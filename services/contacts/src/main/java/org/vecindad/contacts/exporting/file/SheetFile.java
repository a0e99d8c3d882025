package org.vecindad.contacts.exporting.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.vecindad.contacts.intake.Channel;
import org.vecindad.contacts.intake.PostalAddress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page to be printed shows, as JSON: {@code {mark, people: [{id, name, …}]}}. */
public final class SheetFile implements PeopleFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonGenerator json;
    private final Set<ExportColumn> columns;
    private final boolean spanish;

    public SheetFile(OutputStream out, Set<ExportColumn> columns, Watermark mark) throws IOException {
        this.json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        this.columns = columns;
        this.spanish = mark.spanish();
        json.writeStartObject();
        json.writeStringField("mark", mark.line());
        json.writeArrayFieldStart("people");
    }

    @Override
    public void write(Exported person) throws IOException {
        var draft = person.draft();
        json.writeStartObject();
        json.writeStringField("id", person.id().toString());
        json.writeStringField("name", draft.displayName());
        if (columns.contains(ExportColumn.ALIAS) && draft.alias() != null) {
            json.writeStringField("alias", draft.alias());
        }
        var care = Care.of(draft.safeContact(), spanish);
        if (!care.isEmpty()) {
            json.writeStringField("take_care", care);
        }
        texts(ExportColumn.PHONES, "phones", person.phones().stream().map(phone -> phone.number()).toList());
        texts(ExportColumn.EMAILS, "emails", person.emails());
        texts(ExportColumn.ADDRESSES, "addresses", draft.postalAddresses().stream().map(SheetFile::line).toList());
        texts(ExportColumn.LANGUAGES, "languages", Stream.concat(Stream.ofNullable(draft.preferredLanguage()), draft.languagesSpoken().stream()).distinct().toList());
        texts(ExportColumn.TAGS, "tags", draft.tags());
        texts(ExportColumn.SKILLS, "skills", draft.skills());
        texts(ExportColumn.CONSENTS, "agreed", words(person.agreed()));
        texts(ExportColumn.CONSENTS, "do_not_contact", words(person.refused()));
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void texts(ExportColumn column, String field, Collection<String> texts) throws IOException {
        if (!columns.contains(column)) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static List<String> words(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::word).toList();
    }

    private static String line(PostalAddress address) {
        return Stream.concat(address.addressLines().stream(), Stream.of(address.locality(), address.region(), address.postalCode()))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
