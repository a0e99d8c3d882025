package org.vecindad.contacts.exporting.file;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.vecindad.contacts.intake.Languages;
import org.vecindad.contacts.intake.Phones;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as a table holds them: no spreadsheet program calculates any, and an import reads each back as it was. */
final class Cells {

    /** As Google's contacts write several values into one cell; an import splits them there. */
    static final String SEVERAL = " ::: ";

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String HOME = "US";
    // what would end a value in a list of them
    private static final Pattern ENDING = Pattern.compile("[,;|\"\\n]| ::: |^\\s|\\s$");
    private static final Pattern JOINING = Pattern.compile("[;,|/&+\\n]| (?:y|and|e) ");

    private Cells() {
    }

    /** What begins like a formula gets an apostrophe in front, which reading takes away again. */
    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * A number as it is dialed at home: {@code (415) 555-0142}, {@code 011 52 …}. With its plus a spreadsheet takes it for a sum, and
     * with an apostrophe in front no phone dials it; this way it is text to the one and a number to the other.
     */
    static String phone(String number) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var parsed = numbers.parse(number, HOME);
            var dialed = parsed.getCountryCode() == 1 ? numbers.format(parsed, PhoneNumberFormat.NATIONAL) : numbers.formatOutOfCountryCallingNumber(parsed, HOME);
            return Phones.e164(dialed).equals(Phones.e164(number)) ? dialed : number;
        } catch (NumberParseException notANumber) {
            return number;
        }
    }

    /** Words that anyone reads; in quotes where one of them would look like several. */
    static String list(Collection<String> words) {
        return words.stream().anyMatch(word -> ENDING.matcher(word).find())
                ? words.stream().map(word -> '"' + word.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")) : String.join(", ", words);
    }

    /** A language by its name, where an import knows that name; else by its tag. */
    static String language(String tag, boolean spanish) {
        if (tag == null) {
            return "";
        }
        var name = Locale.forLanguageTag(tag).getDisplayName(spanish ? Locale.of("es") : Locale.ENGLISH);
        return !JOINING.matcher(name).find() && Languages.recognize(name).filter(tag::equals).isPresent() ? name : tag;
    }

    static String languages(List<String> tags, boolean spanish) {
        return tags.stream().map(tag -> language(tag, spanish)).collect(Collectors.joining("; "));
    }
}
