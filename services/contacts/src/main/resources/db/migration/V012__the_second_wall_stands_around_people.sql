-- Row-level security asks the same question as the query and the index, and answers it again.
alter table person enable row level security;
alter table person force row level security;
alter table person_handle enable row level security;
alter table person_handle force row level security;
alter table sight enable row level security;
alter table sight force row level security;

-- The owner runs migrations and the few functions that look past the wall.
create policy owner_keeps on person to current_user using (true) with check (true);
create policy owner_keeps on person_handle to current_user using (true) with check (true);
create policy owner_keeps on sight to current_user using (true) with check (true);

-- The work role: feeds, index, import writer, retention.
create policy work_keeps on person to ${work} using (true) with check (true);
create policy work_keeps on person_handle to ${work} using (true) with check (true);
create policy work_keeps on sight to ${work} using (true) with check (true);

create policy app_sees on person for select to ${app} using (
    (select vecindad_everything())
    or standing = 'active' and exists (
        select 1 from sight s
         where s.person_id = person.id and s.viewer_id = any ((select vecindad_viewers())::uuid[])
           and (s.until is null or s.until > now())));

create policy app_changes on person for update to ${app} using (
    (select vecindad_everything())
    or standing = 'active' and exists (
        select 1 from sight s
         where s.person_id = person.id and s.viewer_id = any ((select vecindad_viewers())::uuid[])
           and (s.until is null or s.until > now())));

-- A new person is seen by somebody at once: the link is there first.
create policy app_adds on person for insert to ${app} with check (
    (select vecindad_everything())
    or exists (
        select 1 from sight s
         where s.person_id = person.id and s.viewer_id = any ((select vecindad_viewers())::uuid[])));

create policy app_sees on sight for select to ${app} using (
    (select vecindad_everything()) or viewer_id = any ((select vecindad_viewers())::uuid[]));

create policy app_links on sight for insert to ${app} with check (
    (select vecindad_everything())
    or viewer_id = any ((select vecindad_viewers())::uuid[]) and reason in ('care', 'brought_in')
       and may_be_linked(person_id));

-- Care ends and, for as long as it can be undone, resumes; memberships and sign-ups follow facts alone.
create policy app_ends on sight for update to ${app}
    using ((select vecindad_everything())
           or viewer_id = any ((select vecindad_viewers())::uuid[]) and reason in ('care', 'brought_in'))
    with check ((select vecindad_everything())
           or viewer_id = any ((select vecindad_viewers())::uuid[]) and reason in ('care', 'brought_in'));

create policy app_finds on person_handle for all to ${app}
    using (exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from person p where p.id = person_id));

grant select, insert, update on person to ${app};
grant select, insert, delete on person_handle to ${app};
grant select, insert, update on sight to ${app};
grant select, insert, update on person to ${work};
grant select, insert, delete on person_handle to ${work};
grant select, insert, update, delete on sight to ${work};
