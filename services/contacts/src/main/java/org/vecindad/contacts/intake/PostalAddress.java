package org.vecindad.contacts.intake;

import java.util.List;

/** A postal address with OSDI's names. {@code country} is ISO 3166-1 alpha-2 where it is known. */
public record PostalAddress(List<String> addressLines, String locality, String region, String postalCode, String country) {

    public PostalAddress {
        addressLines = addressLines == null ? List.of() : addressLines.stream().filter(line -> line != null).toList();
    }
}
