-- What became of each row, for whoever sent the batch and lost the answer: statuses, ids and codes, nothing that was sent. A day long.
create table people_batch (
    id      uuid        primary key,
    sent_by uuid        not null,
    sent_at timestamptz not null default now(),
    results jsonb       not null
);

create index on people_batch (sent_at);

alter table people_batch enable row level security;
alter table people_batch force row level security;
create policy owner_keeps on people_batch to current_user using (true) with check (true);
create policy work_keeps on people_batch to ${work} using (true) with check (true);
create policy app_sees on people_batch for all to ${app}
    using (sent_by = (select vecindad_user())) with check (sent_by = (select vecindad_user()));

grant select, insert on people_batch to ${app};
grant select, delete on people_batch to ${work};
