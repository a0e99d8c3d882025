package org.vecindad.gateway.limits;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.vecindad.gateway.GatewayConfig;
import org.vecindad.gateway.session.Caller;

/** Counts requests and says so by the RateLimit headers. */
@Singleton
public final class Limits {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final CharSequence POLICY = createOptimized("ratelimit-policy");
    private static final CharSequence LEFT = createOptimized("ratelimit");

    private final Set<String> unlimited;
    private final Addresses addresses = new Addresses();
    private final Counter callers;
    private final Counter visitors;

    Limits(GatewayConfig config) {
        this.unlimited = config.limits().unlimitedClients();
        this.callers = new Counter("default", config.limits().perCaller());
        this.visitors = new Counter("public", config.limits().perVisitor());
    }

    public boolean allow(RoutingContext exchange, Caller caller) {
        return caller.client() != null && unlimited.contains(caller.client())
                || callers.allow(caller.userId() == null ? caller.client() : caller.userId(), exchange.response());
    }

    public boolean allowVisitor(RoutingContext exchange) {
        return visitors.allow(addresses.mark(exchange.request()), exchange.response());
    }

    private static final class Counter {

        private final String name;
        private final long most;
        private final CharSequence policy;
        // a bucket that nobody took from for a whole window is full again, so nothing is lost with it
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(50_000).build();

        Counter(String name, long most) {
            this.name = name;
            this.most = most;
            this.policy = createOptimized("\"" + name + "\";q=" + most + ";w=" + WINDOW.toSeconds());
        }

        boolean allow(String key, HttpServerResponse response) {
            var bucket = buckets.get(key, k -> Bucket.builder().addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW)).build());
            var taken = bucket.tryConsumeAndReturnRemaining(1);
            var full = (taken.getNanosToWaitForReset() + 999_999_999) / 1_000_000_000;
            response.putHeader(POLICY, policy).putHeader(LEFT, "\"" + name + "\";r=" + taken.getRemainingTokens() + ";t=" + full);
            if (!taken.isConsumed()) {
                var wait = (taken.getNanosToWaitForRefill() + 999_999_999) / 1_000_000_000;
                response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait)));
            }
            return taken.isConsumed();
        }
    }
}
