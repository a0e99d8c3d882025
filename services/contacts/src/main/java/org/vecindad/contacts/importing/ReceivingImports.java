package org.vecindad.contacts.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.vecindad.chassis.access.AsCaller;
import org.vecindad.chassis.access.CurrentGrants;
import org.vecindad.chassis.access.Grants;
import org.vecindad.chassis.web.Answers;
import org.vecindad.chassis.web.GeneralProblem;
import org.vecindad.chassis.web.IdempotentPost;
import org.vecindad.chassis.web.ProblemException;
import org.vecindad.contacts.person.ChoosingCare;
import org.vecindad.contacts.sight.Scope;

/** Decides for whom an upload is, and hands it to the worker. */
@ApplicationScoped
class ReceivingImports {

    private final AgroalDataSource database;
    private final Imports imports;
    private final CurrentGrants current;
    private final ChoosingCare care;

    ReceivingImports(AgroalDataSource database, Imports imports, CurrentGrants current, ChoosingCare care) {
        this.database = database;
        this.imports = imports;
        this.current = current;
        this.care = care;
    }

    /** Asked before a hundred megabytes are taken in for nothing. */
    @Transactional
    @AsCaller
    void permit() {
        if (!ImportPolicy.mayImport(current.get())) {
            throw new ProblemException(GeneralProblem.FORBIDDEN);
        }
    }

    /** @param id of the upload; it is not part of the request, or a repeat would never be the same */
    @Transactional
    @AsCaller
    @IdempotentPost
    RestResponse<ImportView> receive(UUID id, ReceiveImport command) throws SQLException {
        Grants grants = current.get();
        UUID committee = care.forCaller(grants, command.committeeId()).viewer();
        String language = command.language() != null ? command.language() : care.language(committee).orElse(null);
        try (Connection connection = database.getConnection()) {
            if (!imports.receive(connection, id, committee, language, Scope.of(grants))) {
                throw ProblemException.unknownOrUnshared();
            }
            return Answers.accepted("/imports", id, ImportView.summary(imports.find(connection, id), null));
        }
    }
}
