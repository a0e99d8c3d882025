-- What an account belongs to. Nothing, until the service that knows better says so by a function of the same name.
create function vecindad_memberships(who uuid) returns table (committee uuid, leads boolean) language sql stable
    as 'select null::uuid, false where false';

-- Tells this transaction who asks, and answers what they lead and belong to: one round trip for what every request needs.
-- true = for this transaction only; a pooled connection must never carry a caller to the next one.
create function vecindad_enter(who uuid, everything boolean, roles text, organization uuid, out led uuid[], out joined uuid[]) language plpgsql as $$
begin
    perform set_config('vecindad.user', who::text, true), set_config('vecindad.everything', everything::text, true), set_config('vecindad.roles', case when organization is null then roles else '' end, true),
            set_config('vecindad.viewers', '', true), set_config('vecindad.committees', '', true);
    if organization is null then
        select coalesce(array_agg(m.committee) filter (where m.leads), '{}'), coalesce(array_agg(m.committee), '{}')
          into led, joined from vecindad_memberships(who) m;
        perform set_config('vecindad.viewers', array_to_string(led, ','), true), set_config('vecindad.committees', array_to_string(joined, ','), true);
    else
        led := '{}';
        joined := '{}';
        perform set_config('vecindad.viewers', organization::text, true);
    end if;
end
$$;

create function vecindad_roles() returns text[] language sql stable parallel safe
    return coalesce(string_to_array(nullif(current_setting('vecindad.roles', true), ''), ','), '{}'::text[]);
