create table committee (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 200),
    kind       text        not null check (kind in ('neighborhood_defense', 'rapid_response', 'legal_assistance', 'know_your_rights', 'bond_fund', 'accompaniment',
                                                    'litigation', 'policy', 'outreach', 'citizenship', 'other')),
    languages  text[]      not null default '{}',
    zone_id    uuid        references zone,
    state      text        not null check (state in ('forming', 'active', 'paused', 'dormant', 'dissolved')),
    founded_by uuid        not null,
    founded_at timestamptz not null,
    updated_at timestamptz not null,
    version    bigint      not null
);

create index on committee (name, id);
create index on committee (zone_id) where zone_id is not null;

alter table committee enable row level security;
alter table committee force row level security;
grant select, insert, update on committee to ${app};
-- the feed locks a committee's row before it touches its members, as every request does; locking needs the right to update something
grant select, update (updated_at) on committee to ${work};

create policy committee_is_seen_by_its_own on committee for select to ${app}
    using (vecindad_everything() or id = any (vecindad_committees()) or (committees_partner() and state = 'active'));
create policy committee_is_founded_by_who_will_lead_it on committee for insert to ${app}
    with check (vecindad_everything() or id = any (vecindad_viewers()));
create policy committee_is_changed_by_its_leads on committee for update to ${app}
    using (vecindad_everything() or id = any (vecindad_viewers())) with check (vecindad_everything() or id = any (vecindad_viewers()));
create policy committee_is_locked_by_feeds on committee to ${work} using (true) with check (true);
