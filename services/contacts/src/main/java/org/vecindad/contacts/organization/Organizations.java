package org.vecindad.contacts.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.vecindad.chassis.web.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Organizations as far as the caller may see them. */
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    Organization seen(UUID id) {
        return findByIdOptional(id).orElseThrow(ProblemException::unknownOrUnshared);
    }

    Organization toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ProblemException::unknownOrUnshared);
    }

    /** Those after one with this name and id, by name; {@code text} is any part of the name. */
    List<Organization> after(String text, OrganizationType type, String name, UUID id, int count) {
        var where = new StringBuilder("(lower(name) > :name or lower(name) = :name and id > :id)");
        var parameters = new HashMap<String, Object>();
        parameters.put("name", name);
        parameters.put("id", id);
        if (text != null && !text.isBlank()) {
            where.append(" and lower(name) like :text escape '!'");
            parameters.put("text", "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (type != null) {
            where.append(" and type = :type");
            parameters.put("type", type.name().toLowerCase(Locale.ROOT));
        }
        return find(where + " order by lower(name), id", parameters).page(0, count).list();
    }
}
