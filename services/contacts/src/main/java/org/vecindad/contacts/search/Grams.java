package org.vecindad.contacts.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.List;

/**
 * All pieces of some words: three letters from each place of a word, the last two filled up with an end mark. With their
 * positions a phrase of pieces is exactly a part of a word; one or two letters are the beginning of a piece; a part with
 * the end mark is the end of a word. One piece a letter keeps the index small and quick to write.
 */
final class Grams extends TokenStream {

    static final int LENGTH = 3;
    static final char END = '\u0001';

    // So far apart that no phrase reaches from one word into the next.
    private static final int BETWEEN_WORDS = 1000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> words;
    private int word;
    private int at;

    Grams(List<String> words) {
        this.words = words;
    }

    @Override
    public boolean incrementToken() {
        while (word < words.size() && at >= words.get(word).length()) {
            word++;
            at = 0;
        }
        if (word == words.size()) {
            return false;
        }
        clearAttributes();
        emit(words.get(word));
        increment.setPositionIncrement(at == 0 && word > 0 ? BETWEEN_WORDS : 1);
        at++;
        return true;
    }

    // By UTF-16 unit: half a letter never matches anything but the same half.
    private void emit(String letters) {
        for (int i = at; i < at + LENGTH; i++) {
            term.append(i < letters.length() ? letters.charAt(i) : END);
        }
    }

    @Override
    public void reset() {
        word = 0;
        at = 0;
    }
}
