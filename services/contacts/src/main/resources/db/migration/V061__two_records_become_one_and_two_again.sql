-- Two records that were one person. The merged one keeps its sealed row until undoing is over; what the survivor was before
-- and after lies sealed under the survivor's keys, so that erasure reaches it; what moved is a list of ids.
create table merge (
    id               uuid        primary key,
    survivor_id      uuid        not null,
    merged_id        uuid        not null,
    merged_by        uuid        not null,
    merged_at        timestamptz not null,
    undone_by        uuid,
    undone_at        timestamptz,
    -- nothing is left to undo it with
    closed_at        timestamptz,
    moved            jsonb       not null,
    identity_before  bytea,
    identity_after   bytea,
    note_before      bytea,
    note_after       bytea,
    check (survivor_id <> merged_id)
);

create unique index on merge (merged_id) where undone_at is null;
create index on merge (survivor_id);
create index on merge (merged_at) where undone_at is null and closed_at is null;

alter table merge enable row level security;
alter table merge force row level security;
create policy owner_keeps on merge to current_user using (true) with check (true);
create policy work_keeps on merge to ${work} using (true) with check (true);
-- Who sees the one that stayed may know what became of the other.
create policy app_sees on merge for all to ${app}
    using (exists (select 1 from person p where p.id = survivor_id))
    with check (exists (select 1 from person p where p.id = survivor_id));

grant select, insert, update on merge to ${app};
grant select, update, delete on merge to ${work};

create index on person (merged_into) where merged_into is not null;

-- What a merge linked, undoing it unlinks; nobody else takes a sight away but facts and consents.
create policy app_unlinks on sight for delete to ${app} using ((select vecindad_everything()));
grant delete on sight to ${app};

-- Where somebody went who was merged, and merged again. It tells an id only: whether the caller sees that one is asked after.
create function survivor_of(person uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (with recursive went (id, steps) as (
                select person, 0
                union all
                select p.merged_into, went.steps + 1 from went join public.person p on p.id = went.id
                 where p.standing = 'merged' and went.steps < 20)
            select went.id from went order by went.steps desc limit 1);
revoke execute on function survivor_of(uuid) from public;
grant execute on function survivor_of(uuid) to ${app};
