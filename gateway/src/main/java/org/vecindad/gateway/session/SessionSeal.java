package org.vecindad.gateway.session;

import io.vertx.core.json.JsonObject;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.vecindad.gateway.GatewayConfig;

/**
 * Seals tokens for the database. Each session has its own key, made of the gateway's key and the cookie: who has the
 * database and even the gateway's key cannot open what lies there without the browser's cookie.
 */
@Singleton
final class SessionSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Logger LOG = Logger.getLogger(SessionSeal.class);

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec master;

    SessionSeal(GatewayConfig config) {
        this.master = new SecretKeySpec(digest(config.session().key().map(SessionSeal::text).orElseGet(this::passing)), "HmacSHA256");
    }

    byte[] seal(SessionSecret secret, Tokens tokens) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, secret, nonce, tokens.toJson().toBuffer().getBytes(), 0);
        return Buffer.buffer(NONCE + sealed.length).appendBytes(nonce).appendBytes(sealed).getBytes();
    }

    Tokens open(SessionSecret secret, byte[] sealed) {
        var nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return Tokens.of(new JsonObject(Buffer.buffer(cipher(Cipher.DECRYPT_MODE, secret, nonce, sealed, NONCE))));
    }

    private byte[] cipher(int mode, SessionSecret secret, byte[] nonce, byte[] data, int from) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(master);
            var key = new SecretKeySpec(mac.doFinal(secret.value().getBytes(StandardCharsets.US_ASCII)), "AES");
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(secret.id());
            return cipher.doFinal(data, from, data.length - from);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    /** The row was changed, or the gateway's key is another one than it was sealed with. */
    static final class SealBroken extends RuntimeException {
        SealBroken(Throwable cause) {
            super("a session does not open", cause);
        }
    }

    private static String text(String setting) {
        try {
            var text = setting.startsWith("file:") ? Files.readString(Path.of(setting.substring(5))).strip() : setting;
            if (text.length() < 32) throw new IllegalStateException("the session key has fewer than 32 characters");
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("the session key cannot be read", e);
        }
    }

    private String passing() {
        LOG.warn("no VECINDAD_SESSION_KEY: sessions end with this process");
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
