package org.vecindad.journeys;

/** What is written on the screen, in the language it is read in. */
record Words(String language) {

    String of(String spanish, String english) {
        return language.equals("es") ? spanish : english;
    }
}
