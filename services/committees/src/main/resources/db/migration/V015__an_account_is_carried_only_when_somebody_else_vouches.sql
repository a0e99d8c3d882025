-- Who says "that person is me" must not gain what others later give to that person: a link that an account made for itself
-- shows a name in its own committees and carries nothing elsewhere, until an organizer makes the same link.
create function vouched_account_of_person(person uuid) returns uuid language sql stable security definer set search_path = public
    return (select user_id from account_link where person_id = person and linked_by <> user_id);
revoke execute on function vouched_account_of_person(uuid) from public;
grant execute on function vouched_account_of_person(uuid) to ${app};
