package org.vecindad.local.children;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether something on this machine answers 200. Bare sockets of the JDK: a real client costs a probe more than its answer. */
public final class Http {

    public static boolean ok(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private Http() {}
}
