package org.vecindad.contacts.organization;

import org.vecindad.chassis.web.ProblemException;
import org.vecindad.chassis.web.Violation;
import org.vecindad.contacts.intake.Emails;
import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.Phones;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Brings what was sent about an organization into one form, and refuses with everything that is wrong at once. */
final class Describing {

    private final List<Violation> flaws = new ArrayList<>();

    private Describing() {
    }

    /** @throws ProblemException 400 with all that is not valid */
    static AddOrganization normal(AddOrganization sent) {
        var describing = new Describing();
        var normal = new AddOrganization(sent.name().strip(), sent.type(), describing.languages(sent.languages()), Boolean.TRUE.equals(sent.publicListing()),
                sent.stage(), sent.taxStatus(), words(sent.serviceArea()), words(sent.capacities()), describing.address("/website", sent.website()),
                describing.read("/phone", sent.phone(), Phones::e164, "not_a_phone", "must be a phone number"),
                describing.read("/email", sent.email(), Emails::normal, "not_an_email", "must be an e-mail address"),
                text(sent.addressLine()), sent.representativePersonId(), sent.mouSignedOn(), sent.mouReviewOn(),
                describing.address("/mou_link", sent.mouLink()), sent.nextVisitOn());
        if (!describing.flaws.isEmpty()) {
            throw ProblemException.invalid(describing.flaws);
        }
        return normal;
    }

    /** Whether two say the same of what an organization is; not where the partnership stands, whether it is listed, or when somebody stops by. */
    static boolean same(AddOrganization one, AddOrganization other) {
        return essence(one).equals(essence(other));
    }

    private static AddOrganization essence(AddOrganization all) {
        return new AddOrganization(all.name(), all.type(), all.languages(), null, null, all.taxStatus(), all.serviceArea(), all.capacities(), all.website(),
                all.phone(), all.email(), all.addressLine(), all.representativePersonId(), all.mouSignedOn(), all.mouReviewOn(), all.mouLink(), null);
    }

    private List<String> languages(List<String> typed) {
        if (typed == null) {
            return List.of();
        }
        var tags = typed.stream().map(Languages::tag).flatMap(Optional::stream).distinct().toList();
        if (typed.stream().anyMatch(language -> Languages.tag(language).isEmpty())) {
            flaws.add(new Violation("/languages", "not_a_language", "must be BCP 47 language tags"));
        }
        return tags;
    }

    private String read(String pointer, String typed, Function<String, Optional<String>> form, String code, String message) {
        var text = text(typed);
        if (text == null) {
            return null;
        }
        var read = form.apply(text);
        if (read.isEmpty()) {
            flaws.add(new Violation(pointer, code, message));
        }
        return read.orElse(null);
    }

    /** Shown as a link, so nothing but the web. Who leaves out https means it. */
    private String address(String pointer, String typed) {
        return read(pointer, typed, text -> webAddress(text.contains("://") ? text : "https://" + text), "not_a_url", "must be a web address");
    }

    private static Optional<String> webAddress(String text) {
        try {
            var uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static List<String> words(List<String> typed) {
        return typed == null ? List.of() : typed.stream().map(String::strip).distinct().toList();
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
