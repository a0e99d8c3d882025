package org.vecindad.contacts.importing.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Says at the end whether all bytes seen, in pieces of any size, were well-formed UTF-8. */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(4096);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean valid = true;

    void see(byte[] bytes, int offset, int count) {
        if (!valid) {
            return;
        }
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + count).put(rest).put(bytes, offset, count).flip();
        while (true) {
            var result = decoder.decode(in, scratch.clear(), false);
            if (result.isError()) {
                valid = false;
                return;
            }
            if (result.isUnderflow()) {
                // at most three bytes of a letter that continues in the next piece
                rest = ByteBuffer.allocate(in.remaining()).put(in).flip();
                return;
            }
        }
    }

    boolean valid() {
        return valid && !rest.hasRemaining();
    }
}
