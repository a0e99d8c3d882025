package org.vecindad.committees.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.facts.Outbox;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.committees.membership.Accounts;
import org.vecindad.committees.membership.MembershipProblem;
import org.vecindad.committees.membership.Memberships;
import org.vecindad.committees.person.NamingPeople;

/** One account, one person: a new link replaces the account's former one and reaches its memberships in the same transaction. */
@ApplicationScoped
class LinkingAccounts implements Accounts {

    private final AccountLinks links;
    private final Memberships memberships;
    private final NamingPeople naming;
    private final Outbox outbox;

    LinkingAccounts(AccountLinks links, Memberships memberships, NamingPeople naming, Outbox outbox) {
        this.links = links;
        this.memberships = memberships;
        this.naming = naming;
        this.outbox = outbox;
    }

    @Override
    public Optional<UUID> vouchedUserOf(UUID person) {
        return person == null ? Optional.empty() : links.vouchedUserOf(person);
    }

    @Override
    public Optional<UUID> personOf(UUID user) {
        return links.findByIdOptional(user).map(AccountLink::personId).flatMap(naming::stillThere);
    }

    @Override
    public void link(UUID user, UUID person, Grants who) {
        if (links.userOf(person).filter(other -> !other.equals(user)).isPresent()) {
            throw new ProblemException(MembershipProblem.PERSON_HAS_ANOTHER_ACCOUNT);
        }
        var link = links.findByIdOptional(user).orElseGet(() -> new AccountLink(user));
        link.to(person, who.caller().userId(), Instant.now());
        links.persist(link);
        if (memberships.anyTwice(user, person)) {
            throw new ProblemException(MembershipProblem.ALREADY_A_MEMBER);
        }
        for (var membership : memberships.notYetLinked(user, person, who)) {
            outbox.record(membership.link(person, user, Instant.now()));
        }
    }

    @Override
    public void unlink(UUID user) {
        links.deleteById(user);
    }

    /** The account is nobody's any more: memberships of the person stay, without the account. */
    void dismiss(UUID user) {
        var link = links.findByIdOptional(user).orElseThrow(ProblemException::unknownOrUnshared);
        for (var membership : memberships.ofAccountAndPerson(user, link.personId())) {
            outbox.record(membership.link(membership.personId(), null, Instant.now()));
        }
        links.delete(link);
    }
}
