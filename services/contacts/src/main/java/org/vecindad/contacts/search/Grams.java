package org.vecindad.contacts.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import java.util.List;

/**
 * All pieces of some words: three letters at each place, with positions, so that a phrase of pieces is exactly a part of a
 * word; and, told apart by their length, all single letters and pairs for the first keystrokes.
 */
final class Grams extends TokenStream {

    // So far apart that no phrase reaches from one word into the next.
    private static final int BETWEEN_WORDS = 1000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<int[]> words;
    private int word;
    private int at;
    private int length;

    Grams(List<String> words) {
        this.words = words.stream().map(text -> text.codePoints().toArray()).toList();
        this.length = 1;
    }

    @Override
    public boolean incrementToken() {
        while (word < words.size()) {
            var letters = words.get(word);
            if (at < letters.length) {
                if (at + length <= letters.length) {
                    emit(letters);
                    return true;
                }
                at++;
                length = 1;
            } else {
                word++;
                at = 0;
                length = 1;
            }
        }
        return false;
    }

    private void emit(int[] letters) {
        clearAttributes();
        for (int i = at; i < at + length; i++) {
            term.append(Character.toString(letters[i]));
        }
        // Every place in a word is a position; what begins at the same place has the same.
        increment.setPositionIncrement(length > 1 ? 0 : at > 0 ? 1 : word > 0 ? BETWEEN_WORDS : 1);
        if (length < 3) {
            length++;
        } else {
            at++;
            length = 1;
        }
    }

    @Override
    public void reset() {
        word = 0;
        at = 0;
        length = 1;
    }
}
