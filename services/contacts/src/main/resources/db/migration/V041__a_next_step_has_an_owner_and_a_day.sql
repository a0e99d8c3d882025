create table follow_up (
    id              uuid        primary key,
    version         bigint      not null,
    person_id       uuid        not null,
    -- sealed under a key of the person's own
    what            bytea       not null,
    due_on          date        not null,
    owner_user_id   uuid        not null,
    committee_id    uuid,
    state           text        not null check (state in ('open', 'done', 'dropped')),
    conversation_id uuid,
    created_by      uuid        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index on follow_up (owner_user_id, state, due_on, id);
create index on follow_up (committee_id, state, due_on, id);
create index on follow_up (person_id);
create index on follow_up (conversation_id) where conversation_id is not null;

alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy owner_keeps on follow_up to current_user using (true) with check (true);
create policy work_keeps on follow_up to ${work} using (true) with check (true);

-- A next step belongs to a committee and to its owner, and is seen by nobody who does not see the person.
create policy app_sees on follow_up for all to ${app}
    using (((select vecindad_everything()) or owner_user_id = (select vecindad_user()) or created_by = (select vecindad_user())
            or committee_id = any ((select vecindad_viewers())::uuid[]))
           and exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from person p where p.id = person_id));

grant select, insert, update, delete on follow_up to ${app};
grant select, delete on follow_up to ${work};
