-- What is known about a person lies in two sealed documents, one per retention class; the rest of the row says nothing.
create table person (
    id         uuid        primary key,
    version    bigint      not null,
    standing   text        not null check (standing in ('active', 'away', 'merged', 'erasing', 'erased')),
    merged_into uuid,
    identity   bytea,
    note       bytea,
    added_by   uuid        not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    away_at    timestamptz
);

-- Retention and resumed erasures look only for the few that are on their way out.
create index on person (away_at) where standing in ('away', 'erasing');

-- Who is the same person is decided by exact digests, never by readable words.
create table person_handle (
    person_id uuid  not null,
    kind      text  not null check (kind in ('phone', 'email', 'identifier')),
    digest    bytea not null,
    primary key (digest, kind, person_id)
);

create index on person_handle (person_id);
