-- Whose contact details an account was shown within a day: a digest of the person's id, so that the same person counts once. Replicas
-- learn from each other here; it is kept for a day. No caller reads or writes it.
create table contact_reveal (
    account uuid        not null,
    mark    bigint      not null,
    at      timestamptz not null,
    -- when this row was written, by one clock, for the other replicas
    noted   timestamptz not null default clock_timestamp(),
    primary key (account, mark)
);

create index on contact_reveal (account, noted);
create index on contact_reveal (at);

alter table contact_reveal enable row level security;
alter table contact_reveal force row level security;
create policy owner_keeps on contact_reveal to current_user using (true) with check (true);
create policy work_counts on contact_reveal to ${work} using (true) with check (true);

grant select, insert, update, delete on contact_reveal to ${work};
