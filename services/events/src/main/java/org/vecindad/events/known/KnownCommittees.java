package org.vecindad.events.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A copy that serves reads; a committee not yet heard of is absent. */
@ApplicationScoped
public class KnownCommittees implements PanacheRepositoryBase<KnownCommittee, UUID> {

    public Map<UUID, KnownCommittee> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : list("id in ?1", ids).stream().collect(Collectors.toMap(KnownCommittee::id, committee -> committee));
    }
}
