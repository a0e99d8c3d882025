create table organization (
    id             uuid        primary key,
    version        bigint      not null,
    name           text        not null,
    type           text        not null,
    stage          text        not null,
    languages      text[]      not null,
    public_listing boolean     not null,
    tax_status     text,
    added_by       uuid        not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null
);

create index on organization (lower(name), id);

alter table organization enable row level security;
alter table organization force row level security;
create policy owner_keeps on organization to current_user using (true) with check (true);
create policy work_keeps on organization for select to ${work} using (true);

-- Some owners refuse publicity: what is not publicly listed is seen by organizers, by whoever brought it, and by itself.
create policy app_sees on organization for select to ${app} using (
    (select vecindad_everything()) or public_listing and (select vecindad_user()) is not null or added_by = (select vecindad_user())
    or id = any ((select vecindad_viewers())::uuid[]));
create policy app_adds on organization for insert to ${app} with check (
    (select vecindad_everything()) or added_by = (select vecindad_user()));
create policy app_changes on organization for update to ${app} using (
    (select vecindad_everything()) or added_by = (select vecindad_user()));

grant select, insert, update on organization to ${app};
grant select on organization to ${work};

create table affiliation (
    id              uuid        primary key,
    organization_id uuid        not null,
    person_id       uuid        not null,
    role            text,
    created_at      timestamptz not null,
    unique (organization_id, person_id)
);

create index on affiliation (person_id);

alter table affiliation enable row level security;
alter table affiliation force row level security;
create policy owner_keeps on affiliation to current_user using (true) with check (true);
create policy work_keeps on affiliation to ${work} using (true) with check (true);
create policy app_sees on affiliation for all to ${app}
    using (exists (select 1 from person p where p.id = person_id)
           and exists (select 1 from organization o where o.id = organization_id))
    with check (exists (select 1 from person p where p.id = person_id)
           and exists (select 1 from organization o where o.id = organization_id));

grant select, insert, update, delete on affiliation to ${app};
grant select, delete on affiliation to ${work};
