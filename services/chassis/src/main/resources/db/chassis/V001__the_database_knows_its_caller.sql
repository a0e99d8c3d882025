-- What row-level security asks. The context is set per transaction (set_config(…, true)); without one nothing is seen.
-- One simple expression each, so that PostgreSQL inlines them into the policies.

create function vecindad_everything() returns boolean language sql stable parallel safe
    return coalesce(current_setting('vecindad.everything', true), '') = 'true';

create function vecindad_user() returns uuid language sql stable parallel safe
    return nullif(current_setting('vecindad.user', true), '')::uuid;

create function vecindad_viewers() returns uuid[] language sql stable parallel safe
    return coalesce(string_to_array(nullif(current_setting('vecindad.viewers', true), ''), ',')::uuid[], '{}'::uuid[]);

create function vecindad_committees() returns uuid[] language sql stable parallel safe
    return coalesce(string_to_array(nullif(current_setting('vecindad.committees', true), ''), ',')::uuid[], '{}'::uuid[]);
