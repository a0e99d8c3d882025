-- Family, an emergency contact, who knows whom: ids and a word of a closed list. The kind says what the other one is to the
-- first ("parent": other_id is one_id's parent).
create table relationship (
    id         uuid        primary key,
    one_id     uuid        not null,
    other_id   uuid        not null,
    kind       text        not null check (kind in ('parent', 'grandparent', 'sibling', 'partner', 'relative', 'emergency_contact', 'knows')),
    added_by   uuid        not null,
    created_at timestamptz not null,
    check (one_id <> other_id),
    unique (one_id, other_id, kind)
);

-- Two can be each other's emergency contact, but not each other's parent; and siblings are that once.
create unique index on relationship (least(one_id, other_id), greatest(one_id, other_id), kind) where kind <> 'emergency_contact';
create index on relationship (other_id);

alter table relationship enable row level security;
alter table relationship force row level security;
create policy owner_keeps on relationship to current_user using (true) with check (true);
create policy work_keeps on relationship to ${work} using (true) with check (true);
-- A link tells something of both: it is there only for whoever sees both.
create policy app_sees on relationship for all to ${app}
    using (exists (select 1 from person p where p.id = one_id) and exists (select 1 from person p where p.id = other_id))
    with check (exists (select 1 from person p where p.id = one_id) and exists (select 1 from person p where p.id = other_id));

grant select, insert, delete on relationship to ${app};
-- A merge takes the links of a record along to the one that stays.
grant update (one_id, other_id) on relationship to ${app};
grant select, delete on relationship to ${work};
