package org.vecindad.chassis.privacy;

/** The key that wraps data keys. A file here; a key management service fits behind the same three methods. */
public interface KeyEncryption {

    byte[] wrap(byte[] dataKey, byte[] associatedData);

    /** @throws SealBroken when it was wrapped for something else or by a key that is gone */
    byte[] unwrap(byte[] wrapped, byte[] associatedData);

    /** From now on a new key wraps; what older keys wrapped still opens. {@link Keyring#rewrap} moves it over. */
    void rotate();
}
