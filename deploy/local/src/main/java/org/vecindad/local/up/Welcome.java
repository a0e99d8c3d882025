package org.vecindad.local.up;

/** What is said when everything is up. */
final class Welcome {

    private final Settings settings;
    private final DataFolder folder;
    private final Voice voice;

    Welcome(Settings settings, DataFolder folder, Voice voice) {
        this.settings = settings;
        this.folder = folder;
        this.voice = voice;
    }

    void say() {
        voice.say("Vecindad is up");
        voice.plain("""

                  %1$s            for people        %1$s/api   for programs

                  password  solidaridad
                  lucia     leads the committee of the Mission        beto   leads the committee of Fruitvale
                  sam       organizer        omar   admin        dana   dispatcher        ana   legal

                  Names, phones and notes can be read only with this key. Copy it now to a safe place that is not this machine:
                  %2$s

                  Logs: %3$s        Stop: Ctrl-C
                """.formatted(settings.publicUrl(), folder.contactsKey(), folder.logs()));
    }
}
