package org.vecindad.committees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.vecindad.chassis.access.Caller;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.access.Memberships;
import org.vecindad.committees.membership.Role;

/** What an account belongs to: asked once a request, in one query that the index answers. */
@ApplicationScoped
class MyCommittees implements Memberships {

    private final EntityManager database;

    MyCommittees(EntityManager database) {
        this.database = database;
    }

    @Override
    public Grants grantsOf(Caller caller) {
        var rows = database.createNativeQuery("select committee_id, role from membership where user_id = :user and state = 'active'", Tuple.class)
            .setParameter("user", caller.userId()).getResultList();
        var led = new HashSet<UUID>();
        var joined = new HashSet<UUID>();
        for (Object row : rows) {
            var membership = (Tuple) row;
            var committee = membership.get(0, UUID.class);
            joined.add(committee);
            if (Role.of(membership.get(1, String.class)).leads()) {
                led.add(committee);
            }
        }
        return new Grants(caller, led, joined);
    }

    List<MyAccountView.Mine> of(UUID user) {
        return database.createQuery("""
                select c.id, c.name, m.role from Membership m join Committee c on c.id = m.committeeId
                where m.userId = :user and m.state = ACTIVE order by c.name, c.id""", Tuple.class)
            .setParameter("user", user).getResultStream()
            .map(row -> new MyAccountView.Mine(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Role.class))).toList();
    }
}
