-- The second wall. The first is EventPolicy and the queries; both say the same, and each is tested with the other one off.

-- whoever has an active membership, or a role in the coalition without one (dispatcher, legal)
CREATE FUNCTION of_the_coalition() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN vecindad_everything() OR cardinality(vecindad_committees()) > 0
        OR coalesce(current_setting('vecindad.coalition', true), '') = 'true';

CREATE FUNCTION hosts(committees uuid[], organizations uuid[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN vecindad_everything() OR committees && vecindad_viewers() OR organizations && vecindad_viewers();

ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE event FORCE ROW LEVEL SECURITY;
ALTER TABLE place ENABLE ROW LEVEL SECURITY;
ALTER TABLE place FORCE ROW LEVEL SECURITY;
ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE attendance FORCE ROW LEVEL SECURITY;
ALTER TABLE known_membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_membership FORCE ROW LEVEL SECURITY;
ALTER TABLE known_committee ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_committee FORCE ROW LEVEL SECURITY;
ALTER TABLE known_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE known_person FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE ON event TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON place TO ${app};
GRANT SELECT, INSERT, UPDATE ON attendance TO ${app};
GRANT SELECT ON known_committee, known_membership, known_person TO ${app};

-- public needs no caller at all: the public pages ask without one
CREATE POLICY seen ON event FOR SELECT TO ${app} USING (
    visibility = 'public'
    OR hosts(host_committee_ids, host_organization_ids)
    OR host_committee_ids && vecindad_committees()
    OR (visibility = 'coalition' AND of_the_coalition()));
CREATE POLICY planned ON event FOR INSERT TO ${app} WITH CHECK (hosts(host_committee_ids, host_organization_ids));
CREATE POLICY changed ON event FOR UPDATE TO ${app}
    USING (hosts(host_committee_ids, host_organization_ids)) WITH CHECK (hosts(host_committee_ids, host_organization_ids));

CREATE POLICY own ON known_membership FOR SELECT TO ${app} USING (user_id = vecindad_user());
CREATE POLICY told ON known_committee FOR SELECT TO ${app} USING (true);
CREATE POLICY told ON known_person FOR SELECT TO ${app} USING (true);

-- hosts see who comes; anybody sees their own
CREATE POLICY seen ON attendance FOR SELECT TO ${app} USING (
    EXISTS (SELECT FROM event e WHERE e.id = event_id AND hosts(e.host_committee_ids, e.host_organization_ids))
    OR person_id IN (SELECT m.person_id FROM known_membership m WHERE m.state = 'active' AND m.person_id IS NOT NULL));
CREATE POLICY signed_up ON attendance FOR INSERT TO ${app} WITH CHECK (
    EXISTS (SELECT FROM event e WHERE e.id = event_id AND hosts(e.host_committee_ids, e.host_organization_ids)));
CREATE POLICY changed ON attendance FOR UPDATE TO ${app} USING (
    EXISTS (SELECT FROM event e WHERE e.id = event_id AND hosts(e.host_committee_ids, e.host_organization_ids)));

CREATE POLICY seen ON place FOR SELECT TO ${app} USING (
    EXISTS (SELECT FROM event e WHERE e.id = event_id AND (
        e.place_visibility = 'public'
        OR hosts(e.host_committee_ids, e.host_organization_ids)
        OR (e.place_visibility = 'attendees' AND EXISTS (
            SELECT FROM attendance a WHERE a.event_id = e.id AND a.status IN ('registered', 'confirmed', 'attended')
            AND a.person_id IN (SELECT m.person_id FROM known_membership m WHERE m.state = 'active' AND m.user_id = vecindad_user()))))));
CREATE POLICY set_by_hosts ON place FOR ALL TO ${app} USING (
    EXISTS (SELECT FROM event e WHERE e.id = event_id AND hosts(e.host_committee_ids, e.host_organization_ids)));

-- feeds: they keep what others told, forget the erased, follow the merged, and fill the seats that become free
GRANT SELECT, INSERT, UPDATE, DELETE ON known_committee, known_membership, known_person TO ${work};
GRANT SELECT, UPDATE, DELETE ON attendance TO ${work};
GRANT SELECT (id, capacity, state, ends_at) ON event TO ${work};
-- one column, because a row can only be locked by who may change it
GRANT UPDATE (id) ON event TO ${work};
CREATE POLICY kept ON known_committee FOR ALL TO ${work} USING (true);
CREATE POLICY kept ON known_membership FOR ALL TO ${work} USING (true);
CREATE POLICY kept ON known_person FOR ALL TO ${work} USING (true);
CREATE POLICY kept ON attendance FOR ALL TO ${work} USING (true);
CREATE POLICY locked ON event FOR ALL TO ${work} USING (true);
