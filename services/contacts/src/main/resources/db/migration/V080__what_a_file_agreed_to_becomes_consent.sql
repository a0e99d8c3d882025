-- One answer for everyone of a file: where they signed up, to what, by which channels, in which words. Sealed: people write names
-- into it. The counts say of how many people a yes and a no were recorded.
alter table import add column agreed bytea;
alter table import add column opt_outs int not null default 0;
alter table import add column consented int not null default 0;

-- Which import recorded a consent, so that undoing the import finds it.
alter table consent add column import_id uuid;
create index on consent (import_id, person_id) where import_id is not null;
