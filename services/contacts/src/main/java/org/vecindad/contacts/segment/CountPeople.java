package org.vecindad.contacts.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.vecindad.contacts.outreach.FreeText;

/** A definition that is being written. */
record CountPeople(@Schema(required = true) Definition definition) {

    /** @throws org.vecindad.chassis.web.ProblemException 400 with all that is wrong */
    Definition checked() {
        var flaws = new FreeText();
        new CheckingDefinitions(flaws).check(definition);
        flaws.refuse();
        return definition;
    }
}
