package org.vecindad.local.demo;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Six committees with 2,000 invented people and 40 events around today. */
final class DemoCoalition {

    static final int PEOPLE = 2_000;

    private final Api api;
    private final Consumer<String> say;

    DemoCoalition(Api api, Consumer<String> say) {
        this.api = api;
        this.say = say;
    }

    void load(SeededCommittees committees, UUID mission, UUID fruitvale) {
        var all = List.of(
                new DemoCommittee(mission, "Mission", 420, "es"),
                new DemoCommittee(fruitvale, "Fruitvale", 380, "es"),
                new DemoCommittee(committees.active("Red de Respuesta Rápida de San José", "rapid_response", List.of("es", "vi", "en")), "San José", 360, "es"),
                new DemoCommittee(committees.active("Know Your Rights Richmond", "know_your_rights", List.of("en", "es")), "Richmond", 300, "en"),
                new DemoCommittee(committees.active("Fondo de Fianzas del Valle", "bond_fund", List.of("es", "mix", "en")), "Fresno", 280, "es"),
                new DemoCommittee(committees.active("Acompañamiento Excelsior", "accompaniment", List.of("es", "en", "ar")), "Excelsior", 260, "es"));
        var people = new DemoPeople(api);
        var members = new DemoMembers(api);
        for (var committee : all) {
            people.bring(committee, all.indexOf(committee));
            members.appoint(committee);
            say.accept("demo: " + committee.place() + " has its people and members (" + (all.indexOf(committee) + 1) + " of " + all.size() + ")");
        }
        members.linkLead(all.get(0), Seeding.LUCIA, "Lucía", "Hernández Robles");
        members.linkLead(all.get(1), Seeding.BETO, "Alberto", "Quispe Mamani");
        new DemoEvents(api, say).plan(all);
    }
}
