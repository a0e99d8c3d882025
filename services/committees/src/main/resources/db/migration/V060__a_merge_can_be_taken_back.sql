-- What a membership was before its person was merged, so that undoing the merge gives back what came from it. Ids and a state,
-- as in the membership itself; gone once it went back, or when a merge can no longer be undone.
create table merged_membership (
    person_id     uuid        not null,
    membership_id uuid        not null references membership,
    person_before uuid        not null,
    person_after  uuid        not null,
    user_before   uuid,
    active_before boolean     not null,
    version_after bigint      not null,
    merged_at     timestamptz not null default now(),
    primary key (person_id, membership_id)
);

-- The same for whose account it was.
create table merged_account_link (
    person_id    uuid        primary key,
    person_after uuid        not null,
    user_id      uuid        not null,
    linked_by    uuid        not null,
    linked_at    timestamptz not null,
    merged_at    timestamptz not null default now()
);

alter table merged_membership enable row level security;
alter table merged_membership force row level security;
alter table merged_account_link enable row level security;
alter table merged_account_link force row level security;
grant select, insert, delete on merged_membership, merged_account_link to ${work};
grant insert on account_link to ${work};

create policy merged_membership_is_kept_by_the_feed on merged_membership to ${work} using (true) with check (true);
create policy merged_account_link_is_kept_by_the_feed on merged_account_link to ${work} using (true) with check (true);
