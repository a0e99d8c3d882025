package org.vecindad.chassis.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** Bean Validation in the words of the API. */
final class BeanViolations {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE = new PropertyNamingStrategies.SnakeCaseStrategy();

    private BeanViolations() {
    }

    static List<Violation> of(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream().map(BeanViolations::of).sorted(java.util.Comparator.comparing(Violation::pointer)).toList();
    }

    private static Violation of(ConstraintViolation<?> violation) {
        return new Violation(pointer(violation.getPropertyPath()), code(violation), violation.getMessage());
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        boolean body = false;
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.CONSTRUCTOR) {
                body = true;
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            // the body parameter has a name in Java but none in JSON; a query parameter stands alone
            if (node.getKind() == ElementKind.PARAMETER && body && path.toString().chars().filter(c -> c == '.').count() > 1) {
                continue;
            }
            if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getKind() != ElementKind.BEAN) {
                pointer.append('/').append(SNAKE.translate(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> tooLong(violation) ? "too_long" : "too_short";
            case "Email" -> "not_an_email";
            case "Pattern" -> "not_well_formed";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "out_of_range";
            default -> SNAKE.translate(constraint);
        };
    }

    private static boolean tooLong(ConstraintViolation<?> violation) {
        int max = (int) violation.getConstraintDescriptor().getAttributes().get("max");
        return switch (violation.getInvalidValue()) {
            case CharSequence text -> text.length() > max;
            case java.util.Collection<?> many -> many.size() > max;
            case java.util.Map<?, ?> map -> map.size() > max;
            case null -> false;
            case Object other -> true;
        };
    }
}
