-- What somebody must hear who follows people: whose record changed, who came into view, who left it. A row for each viewer
-- (a committee, a partner organization; all zeros for those who see the coalition), ids only. Written by triggers in the
-- transaction of the change, so that no way of writing a person is forgotten.
--
-- The order is that of transactions, not of a sequence: nobody reads a row before every transaction that is older than its
-- own has ended (pg_snapshot_xmin), so that nothing can appear behind a place that was already read.
create table person_change (
    seq        bigint      generated always as identity,
    xid        xid8        not null default pg_current_xact_id(),
    viewer_id  uuid        not null,
    person_id  uuid        not null,
    changed_at timestamptz not null default clock_timestamp(),
    primary key (viewer_id, xid, seq)
);

-- Rows leave by age, in the order in which they came.
create index on person_change using brin (changed_at);

alter table person_change enable row level security;
alter table person_change force row level security;
create policy owner_keeps on person_change to current_user using (true) with check (true);
create policy work_keeps on person_change to ${work} using (true) with check (true);
create policy app_sees on person_change for select to ${app} using (
    viewer_id = any ((select vecindad_viewers())::uuid[])
    or (select vecindad_everything()) and viewer_id = '00000000-0000-0000-0000-000000000000');

grant select on person_change to ${app};
grant select, insert, delete on person_change to ${work};

-- A sight that ends by time is written by nobody: until when that was looked after.
create table sight_watch (
    watched_until timestamptz not null
);
insert into sight_watch (watched_until) values (now());
grant select, update on sight_watch to ${work};

create function who_was_written_is_told() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        -- whoever brought them is told by the link
        insert into person_change (viewer_id, person_id) select '00000000-0000-0000-0000-000000000000', id from fresh;
    else
        insert into person_change (viewer_id, person_id)
        select '00000000-0000-0000-0000-000000000000', fresh.id from fresh join stale on stale.id = fresh.id where fresh.version <> stale.version
        union all
        select distinct s.viewer_id, s.person_id from fresh join stale on stale.id = fresh.id join sight s on s.person_id = fresh.id
         where fresh.version <> stale.version and (s.until is null or s.until > now());
    end if;
    return null;
end $$;

create trigger who_was_added_is_told after insert on person
    referencing new table as fresh for each statement execute function who_was_written_is_told();
create trigger who_was_changed_is_told after update on person
    referencing old table as stale new table as fresh for each statement execute function who_was_written_is_told();

create function who_came_or_went_is_told() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into person_change (viewer_id, person_id) select distinct viewer_id, person_id from fresh;
    elsif tg_op = 'DELETE' then
        insert into person_change (viewer_id, person_id) select distinct viewer_id, person_id from stale;
    else
        -- a link may be moved to another person, too
        insert into person_change (viewer_id, person_id)
        select viewer_id, person_id from (select viewer_id, person_id, reason, source_id, until from fresh
                                          except select viewer_id, person_id, reason, source_id, until from stale) came
        union
        select viewer_id, person_id from (select viewer_id, person_id, reason, source_id, until from stale
                                          except select viewer_id, person_id, reason, source_id, until from fresh) went;
    end if;
    return null;
end $$;

create trigger who_came_is_told after insert on sight
    referencing new table as fresh for each statement execute function who_came_or_went_is_told();
create trigger who_went_is_told after delete on sight
    referencing old table as stale for each statement execute function who_came_or_went_is_told();
create trigger who_stays_longer_is_told after update on sight
    referencing old table as stale new table as fresh for each statement execute function who_came_or_went_is_told();
