-- A partner's viewer is its organization, a person's viewers are committees they belong to: so a viewer that is no committee of the caller's is a partner's.
create function committees_partner() returns boolean language sql stable parallel safe
    return not vecindad_viewers() <@ vecindad_committees();

create table zone (
    id           uuid        primary key,
    name         text        not null check (length(name) between 1 and 200),
    code         text        not null constraint zone_code_is_unique unique check (code ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
    postal_codes text[]      not null default '{}',
    -- GeoJSON of the drawn outline; neighborhoods, never anybody's address
    geometry     text        check (geometry is json object),
    version      bigint      not null,
    drawn_at     timestamptz not null,
    updated_at   timestamptz not null
);

alter table zone enable row level security;
alter table zone force row level security;
grant select, insert, update on zone to ${app};

create policy zone_is_for_people on zone for select to ${app} using (vecindad_user() is not null and not committees_partner());
create policy zone_is_drawn_by_organizers on zone for insert to ${app} with check (vecindad_everything());
create policy zone_is_changed_by_organizers on zone for update to ${app} using (vecindad_everything()) with check (vecindad_everything());
