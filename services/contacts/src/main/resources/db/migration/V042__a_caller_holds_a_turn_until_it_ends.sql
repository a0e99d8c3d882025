-- Title, script, ask and hand-off note are one document, sealed under a key of the list's own.
create table call_list (
    id           uuid        primary key,
    version      bigint      not null,
    committee_id uuid        not null,
    state        text        not null check (state in ('open', 'closed')),
    words        bytea       not null,
    created_by   uuid        not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    closed_at    timestamptz
);

create index on call_list (committee_id, created_at desc, id desc);
create index on call_list (created_at desc, id desc);
create index on call_list (closed_at) where closed_at is not null;

-- State, outcome, tries and the time from which to try again follow from the entry's conversations; who holds it, and until
-- when, says with whom the person is. A turn and a pack end by themselves.
create table call_list_entry (
    id           uuid        primary key,
    call_list_id uuid        not null references call_list on delete cascade,
    person_id    uuid        not null,
    position     int         not null,
    state        text        not null default 'to_call' check (state in ('to_call', 'call_back', 'done')),
    outcome      text        check (outcome in ('reached', 'left_message', 'no_answer', 'call_back', 'wrong_number', 'do_not_call', 'no_phone')),
    tries        int         not null default 0,
    due_at       timestamptz,
    skipped_at   timestamptz,
    held_by      uuid,
    held_until   timestamptz,
    held_as      text        check (held_as in ('turn', 'pack')),
    unique (call_list_id, person_id),
    check ((held_by is null) = (held_until is null) and (held_by is null) = (held_as is null))
);

create index on call_list_entry (person_id);
create index on call_list_entry (held_until) where held_until is not null;

alter table call_list enable row level security;
alter table call_list force row level security;
alter table call_list_entry enable row level security;
alter table call_list_entry force row level security;
create policy owner_keeps on call_list to current_user using (true) with check (true);
create policy owner_keeps on call_list_entry to current_user using (true) with check (true);
create policy work_keeps on call_list to ${work} using (true) with check (true);
create policy work_keeps on call_list_entry to ${work} using (true) with check (true);

-- A list is its committee's; who is on it is seen by who sees the list and the person.
create policy app_sees on call_list for all to ${app}
    using ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[]))
    with check ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[]));
create policy app_sees on call_list_entry for all to ${app}
    using (exists (select 1 from call_list l where l.id = call_list_id) and exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from call_list l where l.id = call_list_id) and exists (select 1 from person p where p.id = person_id));

grant select, insert, update on call_list to ${app};
grant select, insert, update on call_list_entry to ${app};
grant select, delete on call_list to ${work};
grant select, delete on call_list_entry to ${work};

-- Everyone who is with a caller now, on whichever list: nobody is rung by two at once. A function that looks past the wall,
-- because another committee's list is not seen; it says nothing of lists or callers.
create function people_with_callers() returns uuid[]
    language sql stable security definer set search_path = public, pg_temp
    return coalesce((select array_agg(e.person_id) from call_list_entry e where e.held_until > now()), '{}'::uuid[]);
