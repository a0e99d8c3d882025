package org.vecindad.chassis.web;

import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The document says what the wire says: lower_snake enums, and that a POST may be sent again. */
public class OpenApiConventions implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream().map(value -> value instanceof String text ? (Object) text.toLowerCase(Locale.ROOT) : value).toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getPOST() != null && changes(path)) {
                repeatable(item.getPOST());
            }
        });
    }

    /** Cards are read by POST only because ids do not fit an address. */
    private static boolean changes(String path) {
        return !path.endsWith("/cards");
    }

    private static void repeatable(Operation post) {
        post.addParameter(OASFactory.createParameter().name("Idempotency-Key").in(Parameter.In.HEADER).required(false)
            .description("Sent again with the same key and body within 24 hours, the first answer comes back and nothing is done twice.")
            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(255)));
    }
}
