-- Which two records may be one person: ids, a score and codes of reasons; whoever compares reads names where they are sealed.
create table likely_pair (
    id           uuid        primary key default gen_random_uuid(),
    one          uuid        not null,
    other        uuid        not null,
    score        real        not null,
    reasons      text[]      not null,
    found_at     timestamptz not null default now(),
    -- not the same person: remembered, so that nobody is asked again
    dismissed_at timestamptz,
    dismissed_by uuid,
    check (one < other),
    unique (one, other)
);

create index on likely_pair (other);
create index on likely_pair (score desc, id) where dismissed_at is null;

-- Who was written and has not been compared yet. Several rows for one person do no harm, and nobody waits for anybody.
create table likeness_due (
    id        bigint      generated always as identity primary key,
    person_id uuid        not null,
    since     timestamptz not null default clock_timestamp()
);

-- By which rules everyone was compared last; newer rules compare everyone again.
create table likeness_rules (
    version int not null
);
insert into likeness_rules (version) values (1);

alter table likely_pair enable row level security;
alter table likely_pair force row level security;
alter table likeness_due enable row level security;
alter table likeness_due force row level security;
create policy owner_keeps on likely_pair to current_user using (true) with check (true);
create policy owner_keeps on likeness_due to current_user using (true) with check (true);
create policy work_keeps on likely_pair to ${work} using (true) with check (true);
create policy work_keeps on likeness_due to ${work} using (true) with check (true);

-- A pair is seen by who sees both: one half must not tell of the other.
create policy app_sees on likely_pair for select to ${app} using (
    exists (select 1 from person p where p.id = one) and exists (select 1 from person p where p.id = other));
create policy app_dismisses on likely_pair for update to ${app} using (
    exists (select 1 from person p where p.id = one) and exists (select 1 from person p where p.id = other));

grant select, update (dismissed_at, dismissed_by) on likely_pair to ${app};
grant select, insert, update, delete on likely_pair to ${work};
grant select, insert, delete on likeness_due to ${work};
grant select, update on likeness_rules to ${work};

-- In the transaction of the change, one statement a batch, so that no way of writing a person is forgotten.
create function who_was_written_is_compared() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into likeness_due (person_id) select id from fresh;
    else
        insert into likeness_due (person_id) select fresh.id from fresh join stale on stale.id = fresh.id
         where fresh.identity is distinct from stale.identity or fresh.standing <> stale.standing;
    end if;
    return null;
end $$;

create trigger who_was_added_is_compared after insert on person
    referencing new table as fresh for each statement execute function who_was_written_is_compared();
create trigger who_was_changed_is_compared after update on person
    referencing old table as stale new table as fresh for each statement execute function who_was_written_is_compared();

insert into likeness_due (person_id) select id from person where standing = 'active';
