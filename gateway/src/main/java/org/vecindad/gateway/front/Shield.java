package org.vecindad.gateway.front;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The headers that keep a browser from doing what we did not mean. Pages may run and load only what comes from here, and
 * write into the document only through Trusted Types; data may do nothing at all.
 */
final class Shield {

    static final CharSequence NO_STORE = createOptimized("no-store");

    private static final CharSequence POLICY = createOptimized("content-security-policy");
    // the policy "default" is for the address of a worker only; data: is for the small pictures that styles carry,
    // blob: for a photo of a paper sheet that is read from while typing: it lies in the page's own memory and is sent nowhere
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";
    private static final CharSequence PAGE_POLICY = createOptimized(PAGE);
    private static final CharSequence PAGE_POLICY_TLS = createOptimized(PAGE + "; upgrade-insecure-requests");
    private static final CharSequence DATA_POLICY = createOptimized("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final CharSequence[] EVERYWHERE = {
        createOptimized("referrer-policy"), createOptimized("no-referrer"),
        createOptimized("x-content-type-options"), createOptimized("nosniff"),
        createOptimized("x-frame-options"), createOptimized("DENY"),
        createOptimized("cross-origin-opener-policy"), createOptimized("same-origin"),
        createOptimized("cross-origin-resource-policy"), createOptimized("same-origin"),
        // the camera reads the codes of check-in
        createOptimized("permissions-policy"), createOptimized("accelerometer=(), camera=(self), display-capture=(), "
                + "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()"),
    };

    private static final CharSequence STRICT_TRANSPORT = createOptimized("strict-transport-security");
    private static final CharSequence TWO_YEARS = createOptimized("max-age=63072000; includeSubDomains");

    private static final Set<String> OURS = Stream.concat(
            Stream.of(POLICY, STRICT_TRANSPORT), IntStream.range(0, EVERYWHERE.length / 2).mapToObj(i -> EVERYWHERE[2 * i]))
            .map(CharSequence::toString).collect(Collectors.toUnmodifiableSet());

    static void data(HttpServerResponse response, boolean tls) {
        response.putHeader(POLICY, DATA_POLICY).putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        everywhere(response, tls);
    }

    static void page(HttpServerResponse response, boolean tls) {
        response.putHeader(POLICY, tls ? PAGE_POLICY_TLS : PAGE_POLICY);
        everywhere(response, tls);
    }

    private static void everywhere(HttpServerResponse response, boolean tls) {
        for (var i = 0; i < EVERYWHERE.length; i += 2) response.putHeader(EVERYWHERE[i], EVERYWHERE[i + 1]);
        if (tls) response.putHeader(STRICT_TRANSPORT, TWO_YEARS);
    }

    /** The headers above are the gateway's to set; a service does not overrule them. */
    static boolean sets(String lowerCaseName) {
        return OURS.contains(lowerCaseName);
    }

    private Shield() {}
}
