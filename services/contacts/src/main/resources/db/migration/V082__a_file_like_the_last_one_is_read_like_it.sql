-- How somebody read a table last time, and what they answered about it: found by a keyed digest of its headings, sealed under a key
-- of its own. One's own, nobody else's; forgotten when asked to, and after a year in which no such file came.
create table import_memory (
    id          uuid        primary key,
    owner_id    uuid        not null,
    fingerprint bytea       not null,
    sealed      bytea       not null,
    used_at     timestamptz not null default now(),
    unique (owner_id, fingerprint)
);

create index on import_memory (used_at);

alter table import_memory enable row level security;
alter table import_memory force row level security;
create policy owner_keeps on import_memory to current_user using (true) with check (true);
create policy work_keeps on import_memory to ${work} using (true) with check (true);
create policy app_keeps_own on import_memory for all to ${app}
    using (owner_id = (select vecindad_user())) with check (owner_id = (select vecindad_user()));

grant select, insert, update, delete on import_memory to ${app}, ${work};

alter table import add column remembered boolean not null default false;
