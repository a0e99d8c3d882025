-- A hold on a person: who put it, when, and why (sealed under the person's key of class "hold"). While one is open nothing of
-- the person is erased. A person may be held for several reasons at once; what was lifted stays on record.
create table legal_hold (
    id             uuid        primary key,
    version        bigint      not null,
    person_id      uuid        not null,
    reason         bytea       not null,
    put_by         uuid        not null,
    put_at         timestamptz not null,
    lifted_because bytea,
    lifted_by      uuid,
    lifted_at      timestamptz,
    check ((lifted_at is null) = (lifted_by is null))
);

create index on legal_hold (person_id);
create index on legal_hold (put_at desc, id desc);

alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy owner_keeps on legal_hold to current_user using (true) with check (true);
create policy work_keeps on legal_hold to ${work} using (true) with check (true);
-- Administrators alone, and nobody who merely sees the coalition.
create policy admins_hold on legal_hold for all to ${app}
    using ((select 'admin' = any (vecindad_roles())) and exists (select 1 from person p where p.id = person_id))
    with check ((select 'admin' = any (vecindad_roles())) and exists (select 1 from person p where p.id = person_id));

grant select, insert on legal_hold to ${app};
-- A merge takes a hold along; its reason is then sealed anew.
grant update (version, person_id, reason, lifted_because, lifted_by, lifted_at) on legal_hold to ${app};
grant select, delete on legal_hold to ${work};

-- Whether, and nothing else, for whoever may not read why. A record that was merged is held with the one that stayed.
create function is_held(person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select 1 from public.legal_hold h where h.person_id in (person, survivor_of(person)) and h.lifted_at is null);
revoke execute on function is_held(uuid) from public;
grant execute on function is_held(uuid) to ${app}, ${work};

-- The wall behind the question: whatever asks for it, nobody who is held begins to be erased.
create function a_hold_beats_erasure() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if is_held(new.id) then
        raise exception 'this person is held' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger a_hold_beats_erasure before update of standing on person
    for each row when (new.standing = 'erasing' and old.standing <> 'erasing') execute function a_hold_beats_erasure();
