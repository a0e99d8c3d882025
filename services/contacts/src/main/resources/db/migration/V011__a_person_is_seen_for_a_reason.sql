-- The one place that says who may see whom: a viewer is a committee or a partner organization. Every row has a reason and
-- a source (the committee, the membership, the attendance, the organization, the consent), so that each can end by itself.
create table sight (
    person_id uuid        not null,
    viewer_id uuid        not null,
    reason    text        not null check (reason in ('care', 'member', 'sign_up', 'brought_in', 'shared')),
    source_id uuid        not null,
    until     timestamptz,
    primary key (person_id, viewer_id, reason, source_id)
);

create index on sight (viewer_id, person_id);
create index on sight (source_id);
create index on sight (until) where until is not null;

-- No foreign key: the link is written before the person (see the policies), and facts about people may come first.

-- Nobody hands themselves sight of somebody else's person: the person must be new, or be seen already. A function that looks
-- past the wall, because a policy of this table cannot ask the table of people, whose policy asks this one.
create function may_be_linked(wanted uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return not exists (select 1 from public.person p where p.id = wanted)
        or exists (select 1 from public.sight s
                    where s.person_id = wanted and s.viewer_id = any (vecindad_viewers())
                      and (s.until is null or s.until > now()));
