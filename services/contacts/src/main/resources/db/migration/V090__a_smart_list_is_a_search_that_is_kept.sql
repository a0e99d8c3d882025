-- Title and criteria are one document, sealed under a key of the list's own: people type names into a search.
create table segment (
    id           uuid        primary key,
    version      bigint      not null,
    owner_id     uuid        not null,
    shared       text        not null check (shared in ('mine', 'committee', 'coalition')),
    committee_id uuid,
    words        bytea       not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check ((shared = 'committee') = (committee_id is not null))
);

create index on segment (owner_id);
create index on segment (committee_id) where committee_id is not null;
create index on segment (created_at desc, id desc);

alter table segment enable row level security;
alter table segment force row level security;
create policy owner_keeps on segment to current_user using (true) with check (true);
create policy work_keeps on segment to ${work} using (true) with check (true);

-- One's own; those of a committee that one leads; those of the coalition for whoever sees people at all. Whose it is changes it.
create policy app_sees on segment for select to ${app} using (
    owner_id = (select vecindad_user())
    or shared = 'committee' and ((select vecindad_everything()) or committee_id = any ((select vecindad_viewers())::uuid[]))
    or shared = 'coalition' and ((select vecindad_everything())
        or (select vecindad_viewers())::uuid[] && (select vecindad_committees())::uuid[]));
create policy app_saves on segment for insert to ${app} with check (
    owner_id = (select vecindad_user())
    and (shared = 'mine' or (select vecindad_everything())
        or shared = 'committee' and committee_id = any ((select vecindad_viewers())::uuid[])));
create policy app_changes on segment for update to ${app}
    using (owner_id = (select vecindad_user()))
    with check (owner_id = (select vecindad_user())
        and (shared = 'mine' or (select vecindad_everything())
            or shared = 'committee' and committee_id = any ((select vecindad_viewers())::uuid[])));
create policy app_removes on segment for delete to ${app} using (owner_id = (select vecindad_user()));

grant select, insert, update, delete on segment to ${app};
grant select, delete on segment to ${work};

-- Who was talked with lately, of everybody.
create index on conversation (happened_at);
