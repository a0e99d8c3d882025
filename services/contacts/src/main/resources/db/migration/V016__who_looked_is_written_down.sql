-- Appended by every look, linked into a chain by one writer. Nothing in it is readable about a person: who looked, at which
-- id, with which filter (a query text only as a digest), how many came back.
create table audit_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    actor    uuid        not null,
    partner  uuid,
    action   text        not null,
    subject  uuid,
    filter   jsonb,
    count    int,
    position bigint,
    previous bytea,
    hash     bytea
);

create unique index on audit_entry (position) where position is not null;
create index on audit_entry (id) where hash is null;

create function audit_is_only_appended() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.hash is null and new.hash is not null
       and (new.id, new.at, new.actor, new.action) = (old.id, old.at, old.actor, old.action)
       and (new.partner, new.subject, new.filter, new.count) is not distinct from (old.partner, old.subject, old.filter, old.count) then
        return new;
    end if;
    raise exception 'an audit entry is never changed or removed';
end $$;

create trigger audit_is_only_appended before update or delete on audit_entry
    for each row execute function audit_is_only_appended();
create trigger audit_is_never_emptied before truncate on audit_entry
    for each statement execute function audit_is_only_appended();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy owner_keeps on audit_entry to current_user using (true) with check (true);
create policy work_links on audit_entry to ${work} using (true) with check (true);
-- Whoever looks signs with their own name.
create policy app_signs on audit_entry for insert to ${app} with check (actor = (select vecindad_user()));
create policy app_reads on audit_entry for select to ${app} using ((select vecindad_everything()));

grant select, insert on audit_entry to ${app};
grant select, insert on audit_entry to ${work};
grant update (position, previous, hash) on audit_entry to ${work};
