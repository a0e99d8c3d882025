create or replace function vecindad_memberships(who uuid) returns table (committee uuid, leads boolean) language sql stable
    as $$ select committee_id, role in ('lead', 'co_lead') from known_membership where user_id = who and active $$;
