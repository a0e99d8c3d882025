package org.vecindad.contacts.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.web.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Organizations as far as the caller may see them: asked by {@link OrganizationPolicy}, and answered again by row-level security. */
@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    private static final String REACHED = "(:reach = 'all' or :reach = 'listed_and_brought' and (publicListing or addedBy = :me) or :reach = 'itself' and id = :me)";

    private final CurrentGrants current;

    Organizations(CurrentGrants current) {
        this.current = current;
    }

    /** Which to list; {@code text} is any part of the name or the address, {@code mouReviewBy} the day by which its agreement is to be looked at again. */
    record Wanted(String text, OrganizationType type, PartnershipStage stage, LocalDate mouReviewBy) {
    }

    public Organization seen(UUID id) {
        return reached(findById(id));
    }

    /** The same as it stands now, and nobody else changes it until this transaction ends. */
    public Organization toChange(UUID id) {
        // read once, locked: who may change nothing finds nothing
        return reached(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Organization> after(Wanted wanted, String name, UUID id, int count) {
        var parameters = new HashMap<String, Object>();
        parameters.put("name", name);
        parameters.put("id", id);
        return find("(lower(name) > :name or lower(name) = :name and id > :id) and " + where(wanted, parameters) + " order by lower(name), id", parameters)
                .page(0, count).list();
    }

    long count(Wanted wanted) {
        var parameters = new HashMap<String, Object>();
        return count(where(wanted, parameters), parameters);
    }

    /** Those that somebody means to visit, the earliest first. */
    public List<Organization> toVisit(LocalDate on, UUID id, int count) {
        var parameters = new HashMap<String, Object>(Map.of("on", on, "id", id));
        return find("nextVisitOn is not null and (nextVisitOn > :on or nextVisitOn = :on and id > :id) and " + reach(parameters) + " order by nextVisitOn, id", parameters)
                .page(0, count).list();
    }

    public Map<UUID, Organization> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var parameters = new HashMap<String, Object>(Map.of("ids", ids));
        return find("id in :ids and " + reach(parameters), parameters).stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    public List<OrganizationView> views(Collection<Organization> all) {
        var seen = seenAmong(all.stream().map(Organization::representative).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream().map(each -> OrganizationView.of(each, seen, current.caller().userId())).toList();
    }

    public OrganizationView view(Organization organization) {
        return views(List.of(organization)).getFirst();
    }

    /** Whether people are seen because of this organization: it is named in a consent, or brought them in. */
    boolean seesPeople(UUID id) {
        return !getEntityManager().createNativeQuery("select 1 from sight where viewer_id = ?1 limit 1").setParameter(1, id).getResultList().isEmpty();
    }

    void remove(Organization organization) {
        getEntityManager().createNativeQuery("delete from affiliation where organization_id = ?1").setParameter(1, organization.id()).executeUpdate();
        delete(organization);
        flush();
    }

    private Set<UUID> seenAmong(Set<UUID> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        var found = getEntityManager().createNativeQuery("select id from person where id in (?1) and standing = 'active'", UUID.class)
                .setParameter(1, people).getResultList();
        var seen = new HashSet<UUID>();
        found.forEach(id -> seen.add((UUID) id));
        return seen;
    }

    private Organization reached(Organization found) {
        if (found == null || !OrganizationPolicy.sees(current.get(), found.id(), found.addedBy(), found.publicListing())) {
            throw ProblemException.unknownOrUnshared();
        }
        return found;
    }

    private String where(Wanted wanted, Map<String, Object> parameters) {
        var where = new StringBuilder(reach(parameters));
        if (wanted.text() != null && !wanted.text().isBlank()) {
            where.append(" and (lower(name) like :text escape '!' or lower(addressLine) like :text escape '!')");
            parameters.put("text", "%" + wanted.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (wanted.type() != null) {
            where.append(" and type = :type");
            parameters.put("type", wanted.type().name().toLowerCase(Locale.ROOT));
        }
        if (wanted.stage() != null) {
            where.append(" and stage = :stage");
            parameters.put("stage", wanted.stage().name().toLowerCase(Locale.ROOT));
        }
        if (wanted.mouReviewBy() != null) {
            where.append(" and mouReviewOn <= :mouReviewBy");
            parameters.put("mouReviewBy", wanted.mouReviewBy());
        }
        return where.toString();
    }

    private String reach(Map<String, Object> parameters) {
        var grants = current.get();
        var reach = OrganizationPolicy.reach(grants);
        parameters.put("reach", reach.name().toLowerCase(Locale.ROOT));
        parameters.put("me", reach == OrganizationPolicy.Reach.ITSELF ? grants.caller().organizationId() : grants.caller().userId());
        return REACHED;
    }
}
