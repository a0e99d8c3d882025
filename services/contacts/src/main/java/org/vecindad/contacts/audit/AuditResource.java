package org.vecindad.contacts.audit;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.web.Cursor;
import org.vecindad.chassis.web.Limit;
import org.vecindad.chassis.web.Page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

@Path("/audit")
@Tag(name = "audit", description = "Who looked at whom.")
@RolesAllowed("admin")
@Transactional
@AsCaller
class AuditResource {

    private final AuditEntries entries;

    AuditResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Operation(operationId = "listAuditEntries", summary = "Lists looks and deeds, the newest first",
            description = "Optionally of one actor, or about one person. A query text appears only as a keyed digest.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A cursor or limit is not valid")
    public Page<AuditEntryView> list(@QueryParam("actor") UUID actor, @QueryParam("subject") UUID subject,
                              @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) throws SQLException {
        int size = Limit.of(limit);
        return Page.of(entries.before(actor, subject, cursor == null ? Long.MAX_VALUE : place(cursor), size + 1), size,
                AuditEntryView::of, entry -> Cursor.of(entry.id()), null);
    }

    @GET
    @Path("/verification")
    @Operation(operationId = "verifyAudit", summary = "Walks the chain of hashes from its beginning",
            description = "Says whether every entry follows from the one before, and where it does not.")
    @APIResponse(responseCode = "200", description = "What the walk found")
    public ChainView verify() throws SQLException {
        byte[] before = AuditEntry.BEGINNING;
        long position = 0;
        while (true) {
            var some = entries.linkedAfter(position);
            if (some.isEmpty()) {
                return new ChainView(true, position, entries.waiting(), null);
            }
            for (var entry : some) {
                position++;
                boolean follows = entry.position() == position && Arrays.equals(entry.previous(), before)
                        && Arrays.equals(entry.hash(), entry.hashAfter(before, position));
                if (!follows) {
                    return new ChainView(false, position - 1, entries.waiting(), position);
                }
                before = entry.hash();
            }
        }
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(Cursor.parts(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw Cursor.unknown();
        }
    }
}
