-- id: digest of what the browser's cookie holds; sealed: its tokens, which open only with that cookie and the gateway's key.
-- Nothing here says whose session it is.
CREATE TABLE session (
    id      bytea PRIMARY KEY CHECK (length(id) = 32),
    sealed  bytea NOT NULL,
    ends_at timestamptz NOT NULL
);

CREATE INDEX session_ends_at ON session (ends_at);
