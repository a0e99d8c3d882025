package org.vecindad.chassis.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;

/** Enums in a query are lower_snake, as in JSON. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type.isEnum() ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            return Arrays.stream(type.getEnumConstants())
                .filter(constant -> toString(constant).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("", "not_one_of", "must be one of " + String.join(", ", Arrays.stream(type.getEnumConstants()).map(this::toString).toList())));
        }

        @Override
        public String toString(T constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }
    }
}
