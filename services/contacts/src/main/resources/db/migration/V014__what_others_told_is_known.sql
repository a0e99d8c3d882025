-- Copies of the truth of committees and events, for reads only; each row as of the version that was heard last.
create table known_committee (
    id        uuid   primary key,
    version   bigint not null,
    name      text   not null,
    kind      text   not null,
    state     text   not null,
    languages text[] not null
);

create table known_membership (
    id           uuid   primary key,
    version      bigint not null,
    committee_id uuid   not null,
    person_id    uuid,
    user_id      uuid,
    role         text   not null,
    active       boolean not null,
    since        timestamptz not null,
    ended        timestamptz
);

create index on known_membership (user_id) where active;
create index on known_membership (person_id);

create table known_event (
    id                 uuid   primary key,
    version            bigint not null,
    title              jsonb  not null,
    kind               text   not null,
    starts_at          timestamptz not null,
    ends_at            timestamptz not null,
    timezone           text   not null,
    host_committee_ids uuid[] not null,
    visibility         text   not null,
    state              text   not null
);

create table known_attendance (
    id        uuid   primary key,
    version   bigint not null,
    event_id  uuid   not null,
    person_id uuid   not null,
    status    text   not null,
    since     timestamptz not null
);

create index on known_attendance (event_id);
create index on known_attendance (person_id);

alter table known_membership enable row level security;
alter table known_membership force row level security;
alter table known_attendance enable row level security;
alter table known_attendance force row level security;
create policy owner_keeps on known_membership to current_user using (true) with check (true);
create policy owner_keeps on known_attendance to current_user using (true) with check (true);
create policy work_keeps on known_membership to ${work} using (true) with check (true);
create policy work_keeps on known_attendance to ${work} using (true) with check (true);

-- One's own memberships are asked for before anything else is known about a caller.
create policy app_sees on known_membership for select to ${app} using (
    user_id = (select vecindad_user()) or (select vecindad_everything())
    or committee_id = any ((select vecindad_committees())::uuid[]));
create policy app_sees on known_attendance for select to ${app} using (
    exists (select 1 from person p where p.id = person_id));

grant select on known_committee, known_membership, known_event, known_attendance to ${app};
grant select, insert, update, delete on known_committee, known_membership, known_event, known_attendance to ${work};
