package org.vecindad.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Every item of a list, page by page. */
final class Pages {

    static List<JsonNode> of(Api api, String path) {
        var all = new ArrayList<JsonNode>();
        String cursor = null;
        do {
            var page = api.get(cursor == null ? path : path + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
            page.path("items").forEach(all::add);
            cursor = page.path("next").asText(null);
        } while (cursor != null);
        return all;
    }

    static long count(Api api, String path) {
        return api.get(path + "&limit=1&count=true").path("total").asLong();
    }

    private Pages() {}
}
