package org.vecindad.committees.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All links between accounts and people. */
@ApplicationScoped
class AccountLinks implements PanacheRepositoryBase<AccountLink, UUID> {

    /** Also for callers who may not see the link itself: a membership carries the account of the person it names. */
    Optional<UUID> userOf(UUID person) {
        return asked("select account_of_person(:person)", person);
    }

    /** Only when somebody else said so: who claims to be a person gains nothing that others give to that person. */
    Optional<UUID> vouchedUserOf(UUID person) {
        return asked("select vouched_account_of_person(:person)", person);
    }

    private Optional<UUID> asked(String question, UUID person) {
        return Optional.ofNullable((UUID) getEntityManager().createNativeQuery(question, UUID.class).setParameter("person", person).getSingleResult());
    }
}
