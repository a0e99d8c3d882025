CREATE OR REPLACE FUNCTION vecindad_memberships(who uuid) RETURNS TABLE (committee uuid, leads boolean) LANGUAGE sql STABLE
    AS $$ SELECT committee_id, role IN ('lead', 'co_lead') FROM known_membership WHERE user_id = who AND state = 'active' $$;

-- dispatchers and counsel belong to the coalition without a committee
CREATE OR REPLACE FUNCTION of_the_coalition() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN vecindad_everything() OR cardinality(vecindad_committees()) > 0 OR vecindad_roles() && ARRAY['organizer', 'admin', 'dispatcher', 'legal'];
