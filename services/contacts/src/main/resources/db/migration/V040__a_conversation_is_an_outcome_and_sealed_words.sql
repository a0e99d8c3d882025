-- A contact that was made or tried. What was asked, answered and noted, and the number that was wrong, is one sealed
-- document under a key of the person's own; the rest of the row says how it went.
create table conversation (
    id           uuid        primary key,
    version      bigint      not null,
    person_id    uuid        not null,
    kind         text        not null check (kind in ('call', 'text', 'whatsapp', 'signal', 'email', 'one_on_one', 'canvass')),
    outcome      text        not null check (outcome in ('reached', 'left_message', 'no_answer', 'call_back', 'wrong_number', 'do_not_call')),
    call_back_at timestamptz,
    happened_at  timestamptz not null,
    by_user_id   uuid        not null,
    call_list_id uuid,
    entry_id     uuid,
    words        bytea,
    -- whether the mark on the number came from here, so that taking this back takes it back too
    marked_wrong boolean     not null default false,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check ((call_back_at is not null) = (outcome = 'call_back'))
);

create index on conversation (person_id, happened_at desc, id desc);
create index on conversation (entry_id) where entry_id is not null;

alter table conversation enable row level security;
alter table conversation force row level security;
create policy owner_keeps on conversation to current_user using (true) with check (true);
create policy work_keeps on conversation to ${work} using (true) with check (true);

-- Whoever sees the person sees what was talked about; only who made a conversation, and organizers, change it.
create policy app_sees on conversation for select to ${app}
    using (exists (select 1 from person p where p.id = person_id));
create policy app_logs on conversation for insert to ${app}
    with check (by_user_id = (select vecindad_user()) and exists (select 1 from person p where p.id = person_id));
create policy app_changes on conversation for update to ${app}
    using (((select vecindad_everything()) or by_user_id = (select vecindad_user())) and exists (select 1 from person p where p.id = person_id));
create policy app_takes_back on conversation for delete to ${app}
    using (((select vecindad_everything()) or by_user_id = (select vecindad_user())) and exists (select 1 from person p where p.id = person_id));

grant select, insert, update, delete on conversation to ${app};
grant select, delete on conversation to ${work};

-- A consent that ended in a conversation holds again when that is taken back, and a refusal that was made there goes; no
-- other consent can be removed.
alter table consent add column ended_in uuid;
create index on consent (ended_in) where ended_in is not null;
create index on consent (person_id) where purpose = 'contact' and channel = 'call';
grant delete on consent to ${app};
create policy only_slips_go on consent as restrictive for delete to ${app}
    using (ended_in is not null and withdrawn_at = given_at);
