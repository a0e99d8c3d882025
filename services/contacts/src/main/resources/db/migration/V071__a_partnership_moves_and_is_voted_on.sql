-- Every move of a partnership: from where, to where, by whom, and sealed under the organization's key, why. A move that was taken back stays.
create table partnership_move (
    id              uuid        primary key,
    organization_id uuid        not null references organization on delete cascade,
    from_stage      text        not null,
    to_stage        text        not null,
    at              timestamptz not null,
    by_user_id      uuid        not null,
    note            bytea,
    undone_at       timestamptz,
    undone_by       uuid
);

create index on partnership_move (organization_id, at desc, id desc);

-- One vote an organizer and round; the reason is sealed.
create table screening_vote (
    id              uuid        primary key,
    organization_id uuid        not null references organization on delete cascade,
    round           int         not null,
    by_user_id      uuid        not null,
    vote            text        not null check (vote in ('yes', 'no', 'abstain')),
    reason          bytea,
    at              timestamptz not null,
    unique (organization_id, round, by_user_id)
);

alter table partnership_move enable row level security;
alter table partnership_move force row level security;
alter table screening_vote enable row level security;
alter table screening_vote force row level security;
create policy owner_keeps on partnership_move to current_user using (true) with check (true);
create policy owner_keeps on screening_vote to current_user using (true) with check (true);

create policy app_sees on partnership_move for select to ${app} using ((select vecindad_everything()) or (select vecindad_leads()));
create policy app_moves on partnership_move for insert to ${app} with check (
    by_user_id = (select vecindad_user())
    and ((select vecindad_everything())
         or (select vecindad_leads()) and from_stage in ('prospect', 'contacted') and to_stage in ('prospect', 'contacted')));
create policy app_undoes on partnership_move for update to ${app}
    using ((select vecindad_everything()) or (select vecindad_leads()) and by_user_id = (select vecindad_user()))
    with check (undone_by = (select vecindad_user()));

-- Only organizers vote, and only for themselves.
create policy app_sees on screening_vote for select to ${app} using ((select vecindad_everything()));
create policy app_votes on screening_vote for insert to ${app} with check (
    (select vecindad_everything()) and by_user_id = (select vecindad_user()));
create policy app_changes on screening_vote for update to ${app}
    using ((select vecindad_everything()) and by_user_id = (select vecindad_user()))
    with check (by_user_id = (select vecindad_user()));
create policy app_takes_back on screening_vote for delete to ${app} using (
    (select vecindad_everything()) and by_user_id = (select vecindad_user()));

grant select, insert, update on partnership_move to ${app};
grant select, insert, update, delete on screening_vote to ${app};
