package org.vecindad.chassis.web;

import java.lang.reflect.InvocationTargetException;
import java.util.UUID;

/** The id of a view: every view of an aggregate is a record with an {@code id()}. */
final class IdOf {

    private IdOf() {
    }

    static UUID body(Object view) {
        if (!(view instanceof Record row)) {
            throw new IllegalStateException("an idempotent POST answers with a record");
        }
        for (var component : row.getClass().getRecordComponents()) {
            if (component.getName().equals("id") && component.getType() == UUID.class) {
                try {
                    component.getAccessor().setAccessible(true);
                    return (UUID) component.getAccessor().invoke(row);
                } catch (IllegalAccessException | InvocationTargetException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        throw new IllegalStateException(row.getClass().getSimpleName() + " has no id");
    }
}
