-- One change of many people: what exactly (a tag is somebody's word) is sealed under a key of its own. How it was meant, by
-- whom and with which sight, lies here, so that it goes on by itself after whoever began it has left, and after a crash.
create table bulk_action (
    id           uuid        primary key,
    version      bigint      not null,
    kind         text        not null check (kind in ('add_tag', 'remove_tag', 'care')),
    state        text        not null check (state in ('running', 'done', 'undoing', 'undone', 'failed')),
    words        bytea       not null,
    committee_id uuid,
    segment_id   uuid,
    started_by   uuid        not null,
    everything   boolean     not null,
    viewers      uuid[]      not null,
    total        int         not null,
    changed      int         not null default 0,
    already      int         not null default 0,
    not_shared   int         not null default 0,
    undone       int         not null default 0,
    kept         int         not null default 0,
    failures     int         not null default 0,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    finished_at  timestamptz,
    check ((kind = 'care') = (committee_id is not null))
);

create index on bulk_action (started_by, created_at desc, id desc);
create index on bulk_action (created_at) where state in ('running', 'undoing');
create index on bulk_action (finished_at);

create table bulk_target (
    id             uuid primary key,
    bulk_action_id uuid not null references bulk_action on delete cascade,
    person_id      uuid not null,
    state          text not null default 'to_do' check (state in ('to_do', 'changed', 'already', 'not_shared', 'undone', 'kept')),
    unique (bulk_action_id, person_id)
);

create index on bulk_target (bulk_action_id, state);
create index on bulk_target (person_id);

alter table bulk_action enable row level security;
alter table bulk_action force row level security;
alter table bulk_target enable row level security;
alter table bulk_target force row level security;
create policy owner_keeps on bulk_action to current_user using (true) with check (true);
create policy owner_keeps on bulk_target to current_user using (true) with check (true);
create policy work_keeps on bulk_action to ${work} using (true) with check (true);
create policy work_keeps on bulk_target to ${work} using (true) with check (true);

-- It is its beginner's; who is meant must be seen by them.
create policy app_sees on bulk_action for all to ${app}
    using ((select vecindad_everything()) or started_by = (select vecindad_user()))
    with check (started_by = (select vecindad_user()));
create policy app_sees on bulk_target for all to ${app}
    using (exists (select 1 from bulk_action a where a.id = bulk_action_id) and exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from bulk_action a where a.id = bulk_action_id) and exists (select 1 from person p where p.id = person_id));

grant select, insert, update (state, version, updated_at, finished_at, failures) on bulk_action to ${app};
-- A merge takes them along to the record that stays.
grant select, insert, update (person_id) on bulk_target to ${app};
grant select, update, delete on bulk_action to ${work};
grant select, update, delete on bulk_target to ${work};
