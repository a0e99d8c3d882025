package org.vecindad.local.demo;

import java.util.List;
import java.util.function.Consumer;

/** Puts into a new system what it must have: the two leads' committees; and with {@code --demo} the demo coalition. */
public final class Seeding {

    static final String LUCIA = "11111111-0000-4000-8000-000000000001";
    static final String BETO = "11111111-0000-4000-8000-000000000002";
    static final String MISSION = "Comité de Defensa del Barrio Mission";
    static final String FRUITVALE = "Comité de Defensa del Barrio Fruitvale";

    private final Api api;
    private final Consumer<String> say;

    public Seeding(String gateway, String issuer, Consumer<String> say) {
        this.api = new Api(gateway, issuer);
        this.say = say;
    }

    public void seed(boolean demo) {
        var committees = new SeededCommittees(api);
        var mission = committees.led(MISSION, "neighborhood_defense", List.of("es", "en"), LUCIA);
        var fruitvale = committees.led(FRUITVALE, "neighborhood_defense", List.of("es", "en"), BETO);
        if (demo) new DemoCoalition(api, say).load(committees, mission, fruitvale);
    }
}
