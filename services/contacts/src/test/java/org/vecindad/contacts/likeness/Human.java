package org.vecindad.contacts.likeness;

import org.vecindad.contacts.intake.Email;
import org.vecindad.contacts.intake.PersonDraft;
import org.vecindad.contacts.intake.Phone;
import org.vecindad.contacts.intake.PostalAddress;

import java.util.List;

/** Somebody as a sheet of paper would have them; what is null is left blank. */
record Human(String given, String middle, String surname, String secondSurname, String phone, String email, String street, String code) {

    PersonDraft draft() {
        var family = surname == null ? null : secondSurname == null ? surname : surname + " " + secondSurname;
        return new PersonDraft(given, middle, family, null, null, null,
                email == null ? null : List.of(Email.of(email)), phone == null ? null : List.of(Phone.of(phone)),
                street == null && code == null ? null : List.of(new PostalAddress(street == null ? List.of() : List.of(street), null, null, code, null)),
                null, null, null, null, null, null, null, null);
    }

    Human named(String otherGiven, String otherMiddle) {
        return new Human(otherGiven, otherMiddle, surname, secondSurname, phone, email, street, code);
    }

    Human surnamed(String one, String other) {
        return new Human(given, middle, one, other, phone, email, street, code);
    }

    Human reached(String otherPhone, String otherEmail) {
        return new Human(given, middle, surname, secondSurname, otherPhone, otherEmail, street, code);
    }

    Human living(String otherStreet, String otherCode) {
        return new Human(given, middle, surname, secondSurname, phone, email, otherStreet, otherCode);
    }
}
