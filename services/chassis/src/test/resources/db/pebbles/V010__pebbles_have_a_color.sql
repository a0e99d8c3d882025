-- An aggregate, and what is known of it elsewhere, for the chassis' own tests.
create table pebble (id uuid primary key, version bigint not null, color text not null);
grant select, insert, update, delete on pebble to ${app};

create table known_pebble (id uuid primary key, version bigint not null, color varchar(20) not null);
create table echo (fact_id text not null);
grant select, insert, update, delete on known_pebble, echo to ${work};
