-- Somebody stopped by. What was said is sealed under the organization's key; the day of the next visit stands with the organization.
create table visit (
    id                  uuid        primary key,
    organization_id     uuid        not null references organization on delete cascade,
    at                  timestamptz not null,
    by_user_id          uuid        not null,
    pitch               text,
    answer              text        not null check (answer in ('interested', 'not_now', 'no', 'pledged', 'nobody_there')),
    note                bytea,
    next_visit_on       date,
    -- when it was meant to be, so that taking this back puts it back
    was_next_visit_on   date,
    created_at          timestamptz not null
);

create index on visit (organization_id, created_at desc, id desc);

alter table visit enable row level security;
alter table visit force row level security;
create policy owner_keeps on visit to current_user using (true) with check (true);
create policy app_sees on visit for select to ${app} using ((select vecindad_everything()) or (select vecindad_leads()));
create policy app_logs on visit for insert to ${app} with check (
    by_user_id = (select vecindad_user()) and ((select vecindad_everything()) or (select vecindad_leads())));
create policy app_takes_back on visit for delete to ${app} using (
    (select vecindad_everything()) or (select vecindad_leads()) and by_user_id = (select vecindad_user()));
grant select, insert, delete on visit to ${app};

-- Retention: what was said at a door is forgotten in time.
create index on visit (created_at);
create policy work_forgets on visit to ${work} using (true) with check (true);
grant select, delete on visit to ${work};
