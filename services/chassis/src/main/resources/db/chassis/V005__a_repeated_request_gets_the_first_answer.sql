-- What a POST answered, by caller, route and Idempotency-Key, for 24 hours; no personal data, of the body only an HMAC.
create table idempotency (
    caller    uuid        not null,
    route     text        not null,
    key       text        not null,
    body_mac  bytea       not null,
    status    smallint,
    location  text,
    answer_id uuid,
    version   bigint,
    created   timestamptz not null default now(),
    primary key (caller, route, key)
);

create index on idempotency (created);

grant select, insert, update, delete on idempotency to ${app};
grant select, delete on idempotency to ${work};
