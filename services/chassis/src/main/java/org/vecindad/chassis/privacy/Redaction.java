package org.vecindad.chassis.privacy;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;

/**
 * The last net under the rule that nothing personal is logged: exception messages of libraries are dropped, since they quote values; e-mail addresses and phone numbers are
 * masked wherever they stand.
 */
@LoggingFilter(name = "redaction")
public final class Redaction implements Filter {

    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+'-]+@[\\p{L}0-9.-]+");
    // as people write numbers, with a plus, separators or ten digits in a row; not ids, dates, times, addresses of machines or offsets
    private static final Pattern PHONE = Pattern.compile("(?<![\\w:.-])(?!\\d{4}-\\d{2}-\\d{2})(?:\\+\\d{7,15}|\\d{10,15}|\\+?\\(?\\d{1,4}\\)?(?:[ .-]\\(?\\d{2,4}\\)?){2,4})(?![\\w:-])");

    @Override
    public boolean isLoggable(LogRecord record) {
        mask(record);
        if (record.getParameters() != null) {
            var parameters = record.getParameters().clone();
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof CharSequence || parameters[i] instanceof Throwable) {
                    parameters[i] = masked(parameters[i] instanceof Throwable thrown ? thrown.getClass().getName() : parameters[i].toString());
                }
            }
            record.setParameters(parameters);
        }
        if (record.getThrown() != null && !(record.getThrown() instanceof WithoutMessage)) {
            record.setThrown(WithoutMessage.of(record.getThrown()));
        }
        return true;
    }

    private static void mask(LogRecord record) {
        String masked = masked(record.getMessage());
        if (java.util.Objects.equals(masked, record.getMessage())) {
            return;
        }
        // a new message alone would lose how its parameters are written
        if (record instanceof ExtLogRecord ext) {
            ext.setMessage(masked, ext.getFormatStyle());
        } else {
            record.setMessage(masked);
        }
    }

    static String masked(String text) {
        return text == null ? null : PHONE.matcher(EMAIL.matcher(text).replaceAll("[e-mail]")).replaceAll("[number]");
    }

    /** A throwable's classes and places without its words. */
    static final class WithoutMessage extends Throwable {

        private WithoutMessage(Throwable original) {
            super(described(original), original.getCause() == null || original.getCause() == original ? null : of(original.getCause()), false, true);
            setStackTrace(original.getStackTrace());
        }

        static WithoutMessage of(Throwable original) {
            return new WithoutMessage(original);
        }

        private static String described(Throwable original) {
            String name = original.getClass().getName();
            // our own exceptions and the ones that speak of hosts and ports say nothing about people
            boolean safe = name.startsWith("org.vecindad.") || original instanceof java.net.SocketException || original instanceof java.nio.file.FileSystemException;
            String state = original instanceof java.sql.SQLException sql ? " [SQLSTATE " + sql.getSQLState() + "]" : "";
            return name + state + (safe && original.getMessage() != null ? ": " + masked(original.getMessage()) : "");
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
