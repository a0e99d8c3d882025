-- A promise that a business or congregation signed. Evidence is a link or words, sealed under the organization's key.
create table pledge (
    id              uuid        primary key,
    version         bigint      not null,
    organization_id uuid        not null references organization on delete cascade,
    kind            text        not null,
    signed_on       date        not null,
    public_listing  boolean     not null,
    evidence        bytea,
    renew_on        date,
    withdrawn_at    timestamptz,
    added_by        uuid        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index on pledge (organization_id, signed_on desc, id desc);
create index on pledge (renew_on, id) where withdrawn_at is null;

alter table pledge enable row level security;
alter table pledge force row level security;
create policy owner_keeps on pledge to current_user using (true) with check (true);
create policy app_keeps on pledge for all to ${app}
    using ((select vecindad_everything()) or (select vecindad_leads()))
    with check ((select vecindad_everything()) or (select vecindad_leads()));
grant select, insert, update on pledge to ${app};

-- All that leaves the coalition about organizations: a function that looks past the wall, since nobody is logged in here, and that has
-- no column for a person. Whoever is not publicly listed any more, withdrew or let a pledge run out is absent at once.
create function listed_organizations(after_place text, after_id uuid, most int)
    returns table (id uuid, place text, name text, type text, languages text[], service_area text[], website text, kinds text[], signed_on date[])
    language sql stable security definer set search_path = public, pg_temp as $$
    select o.id, lower(o.name), o.name, o.type, o.languages, o.service_area, o.website, p.kinds, p.signed_on
      from organization o,
           lateral (select coalesce(array_agg(l.kind order by l.signed_on, l.id), '{}') as kinds,
                           coalesce(array_agg(l.signed_on order by l.signed_on, l.id), '{}') as signed_on
                      from pledge l
                     where l.organization_id = o.id and l.public_listing and l.withdrawn_at is null
                       and (l.renew_on is null or l.renew_on >= current_date)) p
     where o.public_listing and (o.stage = 'active' or cardinality(p.kinds) > 0)
       and (lower(o.name), o.id) > (after_place, after_id)
     order by lower(o.name), o.id
     limit most
$$;
