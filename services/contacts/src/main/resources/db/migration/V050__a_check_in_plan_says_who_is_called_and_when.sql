-- Who is called, how often, by which channel, by whom, until when. Notes are sealed under the person's key of class "care".
create table check_in_plan (
    id              uuid        primary key,
    version         bigint      not null,
    person_id       uuid        not null,
    committee_id    uuid,
    liaison_user_id uuid        not null,
    state           text        not null check (state in ('active', 'paused', 'ended')),
    cadence         text        not null check (cadence in ('daily', 'every_two_days', 'weekly', 'every_two_weeks', 'monthly')),
    language        text        not null,
    channel         text        not null check (channel in ('call', 'sms', 'whatsapp', 'signal', 'in_person')),
    best_days       text[]      not null,
    best_from       time,
    best_until      time,
    timezone        text        not null,
    -- the day from which the rhythm is counted, so that a month's end stays a month's end
    counted_from    date        not null,
    next_on         date        not null,
    ends_on         date        not null,
    missed          int         not null default 0,
    note            bytea,
    made_by         uuid        not null,
    created_at      timestamptz not null,
    updated_at      timestamptz not null
);

create index on check_in_plan (person_id);
create index on check_in_plan (next_on) where state = 'active';
create index on check_in_plan (committee_id, next_on) where state = 'active';
create index on check_in_plan (liaison_user_id, next_on) where state = 'active';

create table check_in (
    id             uuid        primary key,
    plan_id        uuid        not null references check_in_plan on delete cascade,
    person_id      uuid        not null,
    outcome        text        not null check (outcome in ('reached_ok', 'reached_needs', 'left_message', 'no_answer', 'declined')),
    note           bytea,
    by_user_id     uuid        not null,
    at             timestamptz not null,
    -- how the plan stood before, so that a slip of the finger can be taken back
    before_next_on date        not null,
    before_missed  int         not null,
    before_state   text        not null
);

create index on check_in (plan_id, at);
create index on check_in (person_id);

alter table check_in_plan enable row level security;
alter table check_in_plan force row level security;
alter table check_in enable row level security;
alter table check_in force row level security;

create policy owner_keeps on check_in_plan to current_user using (true) with check (true);
create policy owner_keeps on check_in to current_user using (true) with check (true);
create policy work_keeps on check_in_plan to ${work} using (true) with check (true);
create policy work_keeps on check_in to ${work} using (true) with check (true);

-- A plan is its committee's, and only while that committee sees the person.
create policy app_sees on check_in_plan for all to ${app}
    using (exists (select 1 from person p where p.id = person_id)
           and ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[])))
    with check (exists (select 1 from person p where p.id = person_id)
           and ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[])));
create policy app_sees on check_in for all to ${app}
    using (exists (select 1 from check_in_plan p where p.id = plan_id))
    with check (exists (select 1 from check_in_plan p where p.id = plan_id and p.person_id = check_in.person_id));

grant select, insert, update on check_in_plan to ${app};
grant select, insert, delete on check_in to ${app};
grant select, delete on check_in_plan, check_in to ${work};
