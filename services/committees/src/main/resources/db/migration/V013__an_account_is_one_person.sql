create table account_link (
    user_id   uuid        primary key,
    person_id uuid        not null constraint person_has_one_account unique,
    linked_by uuid        not null,
    linked_at timestamptz not null default now()
);

alter table account_link enable row level security;
alter table account_link force row level security;
grant select, insert, update, delete on account_link to ${app};
grant select, update, delete on account_link to ${work};

create policy account_link_is_seen_by_oneself on account_link for select to ${app} using (vecindad_everything() or user_id = vecindad_user());
create policy account_link_is_made_for_oneself on account_link for insert to ${app} with check (vecindad_everything() or user_id = vecindad_user());
create policy account_link_is_changed_for_oneself on account_link for update to ${app}
    using (vecindad_everything() or user_id = vecindad_user()) with check (vecindad_everything() or user_id = vecindad_user());
create policy account_link_is_removed_for_oneself on account_link for delete to ${app} using (vecindad_everything() or user_id = vecindad_user());
create policy account_link_follows_its_person on account_link to ${work} using (true) with check (true);

-- A lead who names a person in a committee need not see whose account that is elsewhere, but the membership must carry it:
-- so one account can be asked for by the person's id, and none can be listed.
create policy account_link_is_found_by_person on account_link for select to current_user using (true);
create function account_of_person(person uuid) returns uuid language sql stable security definer set search_path = public
    return (select user_id from account_link where person_id = person);
revoke execute on function account_of_person(uuid) from public;
grant execute on function account_of_person(uuid) to ${app};
