package org.vecindad.gateway.front;

import java.util.Set;

/** Paths as they may be handed on, and as they may be written down. */
final class SafePath {

    /**
     * What may stand in the log besides ids. A path is written by whoever asks, so a name can stand in it; words that are
     * not ours are left out.
     */
    private static final Set<String> WORDS = Set.of(
            "api", "v1", "auth", "login", "logout", "callback", "me", "public", "health", "ready", "live", "problems", "e", "q", "metrics",
            "openapi", "assets", "people", "organizations", "imports", "consents", "audit", "committees", "zones", "accounts", "events",
            "cards", "timeline", "withdrawal", "erasure", "mapping", "start", "refused.csv", "affiliations", "relationships", "memberships",
            "conversations", "follow-ups", "call-lists", "turns", "entries", "outcomes", "pack",
            "check-ins", "check-in-plans", "due", "support-needs", "legal-holds", "lifting", "copy",
            "by-identifier", "batches", "changes", "clients", "secret",
            "moves", "screening", "votes", "pledges", "visits", "to-visit", "directory",
            "segments", "count", "bulk-actions", "preview", "undo",
            "exports", "file", "approval", "objection",
            "attendances", "check-in", "restoration", "verification", "calendar.ics", "pages", "page.css", "index.html");

    /** Plain words and ids only, so that no service can read it as another path than the one that was judged here. */
    static boolean plain(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            var harmless = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '_'
                    || c == '.' && path.charAt(i - 1) != '/' && path.charAt(i - 1) != '.'
                    || c == '/' && (i == 0 || path.charAt(i - 1) != '/');
            if (!harmless) return false;
        }
        return true;
    }

    static String forTheLog(String path) {
        var line = new StringBuilder(path.length());
        for (int from = 1; from <= path.length(); ) {
            var to = path.indexOf('/', from);
            if (to < 0) to = path.length();
            line.append('/');
            if (isId(path, from, to)) {
                line.append(path, from, to);
            } else if (to > from) {
                var word = path.substring(from, to);
                line.append(WORDS.contains(word) ? word : "*");
            }
            from = to + 1;
        }
        return line.toString();
    }

    private static boolean isId(String path, int from, int to) {
        if (to - from != 36) return false;
        for (var i = from; i < to; i++) {
            if (path.charAt(i) != '-' && Character.digit(path.charAt(i), 16) < 0) return false;
        }
        return true;
    }

    private SafePath() {}
}
