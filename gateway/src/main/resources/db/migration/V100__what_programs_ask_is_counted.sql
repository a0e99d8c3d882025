-- How much a program asked on a day, and how it ended. No person, no path, no address.
CREATE TABLE client_use (
    client_id text NOT NULL,
    day       date NOT NULL,
    requests  bigint NOT NULL,
    refused   bigint NOT NULL,
    limited   bigint NOT NULL,
    failed    bigint NOT NULL,
    last_at   timestamptz NOT NULL,
    PRIMARY KEY (client_id, day)
);

CREATE INDEX client_use_day ON client_use (day);
