-- What contacts told of people: never who they are, only whether they are still there and under which id.
-- An erased person's row stays as an id, so that nothing late can bring them back.
create table known_person (
    id          uuid   primary key,
    standing    text   not null check (standing in ('active', 'away', 'merged', 'erased')),
    merged_into uuid,
    version     bigint not null
);

alter table known_person enable row level security;
alter table known_person force row level security;
grant select on known_person to ${app};
grant select, insert, update on known_person to ${work};

create policy known_person_is_asked_by_who_appoints on known_person for select to ${app} using (vecindad_everything() or cardinality(vecindad_viewers()) > 0);
create policy known_person_is_kept_by_the_feed on known_person to ${work} using (true) with check (true);
