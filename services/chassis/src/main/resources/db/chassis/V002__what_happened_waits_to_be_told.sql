-- A row is written in the transaction of the change and deleted once Kafka has acknowledged it.
create table outbox (
    id       bigint generated always as identity primary key,
    fact_id  uuid        not null,
    topic    text        not null,
    type     text        not null,
    key      uuid        not null,
    version  bigint      not null,
    happened timestamptz not null,
    erased   boolean     not null default false,
    data     text        not null
);

-- The table is a queue: it is nearly empty and much written, so that dead rows matter early.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000);

grant insert on outbox to ${app};
grant select, insert, delete on outbox to ${work};
