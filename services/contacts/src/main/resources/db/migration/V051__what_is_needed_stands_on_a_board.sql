-- What somebody needs and who gives it. What exactly, and what was said about an offer, is sealed under the key (class
-- "care") of the person in need.
create table support_need (
    id                   uuid        primary key,
    version              bigint      not null,
    person_id            uuid        not null,
    committee_id         uuid,
    kind                 text        not null check (kind in ('ride', 'rent', 'food', 'childcare', 'interpretation', 'legal', 'medical', 'other')),
    state                text        not null check (state in ('needed', 'offered', 'confirmed', 'fulfilled', 'withdrawn')),
    what                 bytea,
    needed_by            date,
    offered_by_person_id uuid,
    offered_note         bytea,
    -- the check-in in which it came up, if it was one; no foreign key, since the need outlives it
    check_in_id          uuid,
    added_by             uuid        not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null
);

create index on support_need (person_id);
create index on support_need (offered_by_person_id) where offered_by_person_id is not null;
create index on support_need (check_in_id) where check_in_id is not null;
create index on support_need (committee_id, state);
create index on support_need (state, needed_by, created_at, id);

alter table support_need enable row level security;
alter table support_need force row level security;
create policy owner_keeps on support_need to current_user using (true) with check (true);
create policy work_keeps on support_need to ${work} using (true) with check (true);
create policy app_sees on support_need for all to ${app}
    using (exists (select 1 from person p where p.id = person_id)
           and ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[])))
    with check (exists (select 1 from person p where p.id = person_id)
           and ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[])));

grant select, insert, update, delete on support_need to ${app};
grant select, update, delete on support_need to ${work};
