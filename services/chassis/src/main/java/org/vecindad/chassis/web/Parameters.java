package org.vecindad.chassis.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** Parameters that cannot be read: in a query a violation with its name, in a path something that does not exist. Enums are lower_snake, as in JSON. */
@Provider
public class Parameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = queryName(annotations);
        if (type.isEnum()) {
            return new Converter<>(name, "not_one_of", text -> constant(type, text), value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT));
        }
        if (type == UUID.class) {
            return (ParamConverter<T>) new Converter<>(name, "not_an_id", UUID::fromString, UUID::toString);
        }
        if (type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(name, "not_a_number", Integer::valueOf, String::valueOf);
        }
        return null;
    }

    /** Null for anything that is not in the query. */
    private static String queryName(Annotation[] annotations) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof RestQuery query) {
                return query.value();
            }
        }
        return null;
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT).equals(text)).findFirst().orElseThrow(IllegalArgumentException::new);
    }

    private record Converter<T>(String name, String code, Function<String, T> read, Function<T, String> write) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null ? null : read.apply(value);
            } catch (IllegalArgumentException unreadable) {
                throw name == null ? ProblemException.unknownOrUnshared() : ProblemException.invalid("/" + name, code, code.replace('_', ' '));
            }
        }

        @Override
        public String toString(T value) {
            return write.apply(value);
        }
    }
}
