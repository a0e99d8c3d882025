-- Whom somebody wants to take out of here, in what form and why (their own words, sealed under a key of the export's own), and
-- where that stands. What is written is never kept: only who was meant, by id, so that nobody is added after it was approved.
create table export (
    id         uuid        primary key,
    version    bigint      not null,
    target     text        not null check (target in ('committee', 'event', 'segment', 'search')),
    target_id  uuid,
    format     text        not null check (format in ('csv', 'vcard3', 'vcard4', 'sheet')),
    columns    text[]      not null,
    reason     text        not null,
    words      bytea       not null,
    people     int         not null check (people > 0),
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    state      text        not null check (state in ('released', 'waiting', 'approved', 'released_after_notice', 'objected', 'withdrawn', 'expired')),
    since      timestamptz not null,
    decided_by uuid,
    check ((target = 'search') = (target_id is null)),
    -- Whatever the service believes: at once only a committee or an event, and a few; never by one pair of eyes alone.
    check (state <> 'released' or target in ('committee', 'event') and people <= 200),
    check (state not in ('approved', 'objected') or decided_by is not null and decided_by <> asked_by)
);

create index on export (asked_by, asked_at desc, id desc);
create index on export (asked_at desc, id desc);
create index on export (since) where state not in ('objected', 'withdrawn', 'expired');

create table export_person (
    id        uuid primary key,
    export_id uuid not null references export on delete cascade,
    person_id uuid not null,
    unique (export_id, person_id)
);

create index on export_person (person_id);

alter table export enable row level security;
alter table export force row level security;
alter table export_person enable row level security;
alter table export_person force row level security;
create policy owner_keeps on export to current_user using (true) with check (true);
create policy owner_keeps on export_person to current_user using (true) with check (true);
create policy work_keeps on export to ${work} using (true) with check (true);
create policy work_keeps on export_person to ${work} using (true) with check (true);

create policy app_sees on export for select to ${app} using ((select vecindad_everything()) or asked_by = (select vecindad_user()));
create policy app_asks on export for insert to ${app} with check (asked_by = (select vecindad_user()) and state in ('released', 'waiting'));
create policy app_withdraws on export for update to ${app}
    using (asked_by = (select vecindad_user()))
    with check (asked_by = (select vecindad_user()) and state = 'withdrawn');
create policy app_decides on export for update to ${app}
    using ((select vecindad_everything()) and asked_by <> (select vecindad_user()))
    with check ((select vecindad_everything()) and asked_by <> (select vecindad_user())
        and state in ('approved', 'objected') and decided_by = (select vecindad_user()));
create policy app_sees on export_person for all to ${app}
    using (exists (select 1 from export e where e.id = export_id) and exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from export e where e.id = export_id) and exists (select 1 from person p where p.id = person_id));

grant select, insert, update (state, version, since, decided_by, words) on export to ${app};
-- A merge takes them along to the record that stays.
grant select, insert, update (person_id) on export_person to ${app};
grant select, update, delete on export to ${work};
grant select, delete on export_person to ${work};
