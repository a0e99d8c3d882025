create table membership (
    id           uuid        primary key,
    committee_id uuid        not null references committee,
    person_id    uuid,
    user_id      uuid,
    role         text        not null check (role in ('lead', 'co_lead', 'captain', 'backup_captain', 'hotline_liaison', 'trainer', 'observer', 'family_support',
                                                      'communications', 'treasurer', 'alliance_liaison', 'member')),
    state        text        not null check (state in ('active', 'ended')),
    joined_at    timestamptz not null,
    ended_at     timestamptz,
    updated_at   timestamptz not null,
    version      bigint      not null,
    constraint somebody_is_meant check (state = 'ended' or person_id is not null or user_id is not null),
    constraint what_ended_has_an_end check ((state = 'ended') = (ended_at is not null))
);

-- the rules that two requests at once must not break; the messages come from the domain, these are the floor under it
create unique index one_active_membership_per_person on membership (committee_id, person_id) where state = 'active' and person_id is not null;
create unique index one_active_membership_per_account on membership (committee_id, user_id) where state = 'active' and user_id is not null;
create unique index one_active_lead on membership (committee_id) where state = 'active' and role = 'lead';

create index on membership (committee_id, joined_at, id);
create index on membership (person_id) where person_id is not null;
-- asked once a request: what is this account a member of
create index on membership (user_id) include (committee_id, role) where state = 'active' and user_id is not null;

alter table membership enable row level security;
alter table membership force row level security;
grant select, insert, update on membership to ${app};
grant select, update on membership to ${work};

create policy membership_is_seen_by_leads_and_by_oneself on membership for select to ${app}
    using (vecindad_everything() or committee_id = any (vecindad_viewers()) or user_id = vecindad_user());
create policy membership_is_made_by_leads on membership for insert to ${app}
    with check (vecindad_everything() or committee_id = any (vecindad_viewers()));
create policy membership_is_changed_by_leads on membership for update to ${app}
    using (vecindad_everything() or committee_id = any (vecindad_viewers())) with check (vecindad_everything() or committee_id = any (vecindad_viewers()));
create policy membership_follows_its_person on membership to ${work} using (true) with check (true);
