-- Where the fact lies and why it could not be applied; never what it says.
create table dead_letter (
    id        uuid        primary key,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    fact_id   text,
    type      text,
    key       text,
    reason    text        not null,
    tries     int         not null default 1,
    died      timestamptz not null default now(),
    unique (topic, partition, "offset")
);

grant select, insert, update, delete on dead_letter to ${work};
