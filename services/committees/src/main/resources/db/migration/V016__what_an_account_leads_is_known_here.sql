create or replace function vecindad_memberships(who uuid) returns table (committee uuid, leads boolean) language sql stable
    as $$ select committee_id, role in ('lead', 'co_lead') from membership where user_id = who and state = 'active' $$;
