package org.vecindad.contacts.exporting.file;

import org.vecindad.contacts.intake.Channel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a file in English or Spanish. The headings are among those that an import recognizes (importing/columns/headings.txt). */
enum Headings {
    ENGLISH("yes", "no", "Do not contact by", "Take care", "Phone %d", "Phone %d type", "E-mail %d", "E-mail %d type", "Preferred language", "Languages spoken", "Tags", "Skills",
            "Vecindad export", List.of("First name", "Middle name", "Last name"), "Nickname",
            List.of("Address %d street", "Address %d city", "Address %d region", "Address %d postal code", "Address %d country")) {
        @Override
        String agreed(Channel channel) {
            return "Agreed to " + word(channel);
        }

        @Override
        String word(Channel channel) {
            return switch (channel) {
                case CALL -> "calls";
                case SMS -> "texts";
                case WHATSAPP -> "WhatsApp";
                case SIGNAL -> "Signal";
                case EMAIL -> "e-mail";
                case MAIL -> "letters";
                case IN_PERSON -> "visits";
            };
        }
    },
    SPANISH("sí", "no", "No contactar por", "Con cuidado", "Teléfono %d", "Teléfono %d tipo", "Correo %d", "Correo %d tipo", "Idioma preferido", "Idiomas que habla", "Etiquetas", "Habilidades",
            "Exportación de Vecindad", List.of("Nombres", "Segundo nombre", "Apellidos"), "Apodo",
            List.of("Dirección %d calle", "Dirección %d ciudad", "Dirección %d estado", "Dirección %d código postal", "Dirección %d país")) {
        @Override
        String agreed(Channel channel) {
            return "Acepta " + word(channel);
        }

        @Override
        String word(Channel channel) {
            return switch (channel) {
                case CALL -> "llamadas";
                case SMS -> "mensajes de texto";
                case WHATSAPP -> "WhatsApp";
                case SIGNAL -> "Signal";
                case EMAIL -> "correos";
                case MAIL -> "cartas";
                case IN_PERSON -> "visitas";
            };
        }
    };

    final String yes;
    final String no;
    final String doNotContact;
    final String care;
    final String phone;
    final String phoneType;
    final String email;
    final String emailType;
    final String preferredLanguage;
    final String languagesSpoken;
    final String tags;
    final String skills;
    final String watermark;
    final List<String> names;
    final String alias;
    final List<String> address;

    Headings(String yes, String no, String doNotContact, String care, String phone, String phoneType, String email, String emailType, String preferredLanguage, String languagesSpoken,
             String tags, String skills, String watermark, List<String> names, String alias, List<String> address) {
        this.yes = yes;
        this.no = no;
        this.doNotContact = doNotContact;
        this.care = care;
        this.phone = phone;
        this.phoneType = phoneType;
        this.email = email;
        this.emailType = emailType;
        this.preferredLanguage = preferredLanguage;
        this.languagesSpoken = languagesSpoken;
        this.tags = tags;
        this.skills = skills;
        this.watermark = watermark;
        this.names = names;
        this.alias = alias;
        this.address = address;
    }

    static Headings in(boolean spanish) {
        return spanish ? SPANISH : ENGLISH;
    }

    abstract String agreed(Channel channel);

    abstract String word(Channel channel);

    String words(Collection<Channel> channels) {
        return channels.stream().sorted().map(this::word).collect(Collectors.joining(", "));
    }
}
