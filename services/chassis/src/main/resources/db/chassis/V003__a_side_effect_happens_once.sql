create table spent_fact (
    fact_id text        primary key,
    spent   timestamptz not null default now()
);

grant select, insert on spent_fact to ${work};
