create index on spent_fact (spent);
grant delete on spent_fact to ${work};
