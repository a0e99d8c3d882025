package org.vecindad.committees.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.vecindad.committees.membership.Role;

/** What an account belongs to, by name. */
@ApplicationScoped
class MyCommittees {

    private final EntityManager database;

    MyCommittees(EntityManager database) {
        this.database = database;
    }

    List<MyAccountView.Mine> of(UUID user) {
        return database.createQuery("""
                select c.id, c.name, m.role from Membership m join Committee c on c.id = m.committeeId
                where m.userId = :user and m.state = ACTIVE order by c.name, c.id""", Tuple.class)
            .setParameter("user", user).getResultStream()
            .map(row -> new MyAccountView.Mine(row.get(0, UUID.class), row.get(1, String.class), row.get(2, Role.class))).toList();
    }
}
