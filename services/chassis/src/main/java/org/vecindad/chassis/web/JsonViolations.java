package org.vecindad.chassis.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;

/** Jackson's complaints in the words of the API; never Jackson's own message, it repeats what was sent. */
final class JsonViolations {

    private JsonViolations() {
    }

    static List<Violation> of(JsonProcessingException exception) {
        return List.of(new Violation(pointer(exception), code(exception), message(exception)));
    }

    private static String pointer(JsonProcessingException exception) {
        if (!(exception instanceof JsonMappingException mapping)) {
            return "";
        }
        var pointer = new StringBuilder();
        for (var reference : mapping.getPath()) {
            pointer.append('/').append(reference.getFieldName() != null ? reference.getFieldName() : reference.getIndex());
        }
        return pointer.toString();
    }

    private static String code(JsonProcessingException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException e -> "unknown_property";
            case InvalidFormatException e when e.getTargetType() != null -> codeOf(e.getTargetType());
            case ValueInstantiationException e -> "not_valid";
            case MismatchedInputException e when exception.getOriginalMessage() != null && exception.getOriginalMessage().startsWith("Duplicate") -> "duplicate_property";
            case MismatchedInputException e when e.getTargetType() != null -> codeOf(e.getTargetType());
            case StreamConstraintsException e -> "too_deep_or_too_long";
            default -> exception.getOriginalMessage() != null && exception.getOriginalMessage().startsWith("Duplicate") ? "duplicate_property" : "not_json";
        };
    }

    private static String codeOf(Class<?> target) {
        if (target.isEnum()) {
            return "not_one_of";
        }
        if (Temporal.class.isAssignableFrom(target)) {
            return "not_a_date_time";
        }
        if (target == UUID.class) {
            return "not_an_id";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "not_true_or_false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "not_a_number";
        }
        return "wrong_type";
    }

    private static String message(JsonProcessingException exception) {
        if (exception instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            var names = java.util.Arrays.stream(format.getTargetType().getEnumConstants()).map(constant -> ((Enum<?>) constant).name().toLowerCase(java.util.Locale.ROOT)).toList();
            return "must be one of " + String.join(", ", names);
        }
        return code(exception).replace('_', ' ');
    }
}
