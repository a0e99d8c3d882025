package org.vecindad.chassis.web;

import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The document says what the wire says: lower_snake enums. */
public class EnumsInOpenApi implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream().map(value -> value instanceof String text ? (Object) text.toLowerCase(Locale.ROOT) : value).toList());
        }
        return schema;
    }
}
