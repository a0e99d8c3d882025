-- Whose record is one's own: that of the person whom an active membership of the account names; after a merge, the one that stayed.
create function own_person() returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select survivor_of(m.person_id) from public.known_membership m
             where m.user_id = vecindad_user() and m.active and m.person_id is not null
             order by m.since, m.id limit 1);
revoke execute on function own_person() from public;
grant execute on function own_person() to ${app};

-- Said once in a transaction that is about one's own record, and in no other.
create function vecindad_enter_own() returns uuid
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    own uuid := own_person();
begin
    perform set_config('vecindad.own', coalesce(own::text, ''), true);
    return own;
end $$;
revoke execute on function vecindad_enter_own() from public;
grant execute on function vecindad_enter_own() to ${app};

create function vecindad_own() returns uuid language sql stable parallel safe
    return nullif(current_setting('vecindad.own', true), '')::uuid;

create policy own_record on person for select to ${app} using (standing = 'active' and id = (select vecindad_own()));
create policy own_record_changes on person for update to ${app} using (standing = 'active' and id = (select vecindad_own()));
