CREATE TABLE data_key (
    owner      uuid        NOT NULL,
    retention  text        NOT NULL,
    wrapped    bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, retention)
);
