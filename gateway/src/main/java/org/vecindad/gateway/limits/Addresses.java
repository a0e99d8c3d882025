package org.vecindad.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns an address into a mark that tells visitors apart while this process runs, and from which no address can be had. */
final class Addresses {

    private final SecretKeySpec key;

    Addresses() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    String mark(HttpServerRequest request) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(network(request.remoteAddress().hostAddress())), 0, 12);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One household has a whole /64 of IPv6. */
    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.getByName(address == null ? "0.0.0.0" : address).getAddress();
            return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
        } catch (UnknownHostException e) {
            return new byte[4];
        }
    }
}
