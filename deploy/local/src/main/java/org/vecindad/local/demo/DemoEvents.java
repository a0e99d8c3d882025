package org.vecindad.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Forty events, three weeks back to five weeks ahead; those that are over have been attended. */
final class DemoEvents {

    private record Kind(String name, String english, String spanish, int hour, Integer capacity) {}

    private static final int EVENTS = 40;
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final List<Kind> KINDS = List.of(
            new Kind("know_your_rights", "Know your rights", "Conozca sus derechos", 18, 60),
            new Kind("observer_training", "Training for legal observers", "Capacitación de observadores", 10, 12),
            new Kind("meeting", "Committee meeting", "Reunión del comité", 19, null),
            new Kind("phone_bank", "Evening of calls", "Noche de llamadas", 18, 10),
            new Kind("canvass", "Door to door", "Puerta a puerta", 10, 8),
            new Kind("rally", "Rally for our neighbors", "Concentración por nuestra gente", 12, null),
            new Kind("citizenship_workshop", "Citizenship workshop", "Taller de ciudadanía", 9, 25),
            new Kind("voter_registration", "Voter registration", "Registro de votantes", 11, null),
            new Kind("public_education", "Who our neighbors are", "Quiénes son nuestros vecinos", 17, 80),
            new Kind("tabling", "Table at the market", "Mesa informativa en el mercado", 9, 6),
            new Kind("legal_clinic", "Legal clinic", "Clínica legal", 16, 15),
            new Kind("vigil", "Vigil", "Vigilia", 20, null),
            new Kind("official_meeting", "Meeting with the city", "Reunión con la ciudad", 15, 8),
            new Kind("other", "Shared supper", "Cena compartida", 19, 40));

    private final Api api;
    private final Consumer<String> say;

    DemoEvents(Api api, Consumer<String> say) {
        this.api = api;
        this.say = say;
    }

    void plan(List<DemoCommittee> committees) {
        Map<String, String> there = Pages.of(api, "/api/v1/events?limit=200").stream()
                .collect(Collectors.toMap(event -> event.at("/title/en").asText(), event -> event.path("id").asText(), (one, other) -> one));
        var people = new HashMap<DemoCommittee, List<String>>();
        for (int i = 0; i < EVENTS; i++) {
            var committee = committees.get(i % committees.size());
            var kind = KINDS.get(i % KINDS.size());
            var title = kind.english() + ", " + committee.place();
            var day = LocalDate.now(ZONE).plusDays(i * 56L / EVENTS - 21);
            var id = there.containsKey(title) ? there.get(title)
                    : SeededCommittees.id(api.post("/api/v1/events", event(i, kind, title, committee, day))).toString();
            attend(id, i, kind, day, people.computeIfAbsent(committee, this::somePeople));
            if ((i + 1) % 10 == 0) say.accept("demo: " + (i + 1) + " of " + EVENTS + " events are planned");
        }
    }

    private Map<String, Object> event(int index, Kind kind, String title, DemoCommittee committee, LocalDate day) {
        var starts = day.atTime(LocalTime.of(kind.hour(), 0)).atZone(ZONE);
        var event = new HashMap<String, Object>(Map.of(
                "title", Map.of("en", title, "es", kind.spanish() + ", " + committee.place()),
                "kind", kind.name(),
                "starts_at", starts.toInstant().toString(),
                "ends_at", starts.plusHours(2).toInstant().toString(),
                "timezone", ZONE.getId(),
                "place", Map.of("name", "Centro Comunitario " + committee.place(), "locality", committee.place(), "region", "CA",
                        "visibility", index % 3 == 0 ? "public" : "attendees"),
                "host_committee_ids", Set.of(committee.id().toString()),
                "visibility", index % 5 == 4 ? "committee" : index % 5 == 3 ? "coalition" : "public"));
        if (kind.capacity() != null) event.put("capacity", kind.capacity());
        return event;
    }

    /** Signing up whoever is signed up already changes nothing, so that a broken-off loading is simply done again. */
    private void attend(String event, int index, Kind kind, LocalDate day, List<String> people) {
        int coming = 6 + index % 9;
        var attendances = "/api/v1/events/" + event + "/attendances";
        if (Pages.count(api, attendances + "?") >= coming) return;
        var random = new Random(index);
        boolean over = day.isBefore(LocalDate.now(ZONE));
        for (int i = 0; i < coming; i++) {
            var attendance = api.post(attendances, Map.of("person_id", people.get((index * 7 + i) % people.size())));
            if (over && attendance.path("status").asText().equals("registered") && random.nextInt(5) > 0) {
                api.post(attendances + "/" + attendance.path("id").asText() + "/check-in", Map.of());
            }
        }
    }

    private List<String> somePeople(DemoCommittee committee) {
        return api.get("/api/v1/people?limit=200&committee_id=" + committee.id()).path("items").findValuesAsText("id");
    }
}
