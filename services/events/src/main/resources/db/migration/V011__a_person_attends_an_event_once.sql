CREATE TABLE attendance (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    event_id      uuid        NOT NULL REFERENCES event,
    person_id     uuid        NOT NULL,
    status        text        NOT NULL CHECK (status IN ('waiting', 'registered', 'confirmed', 'attended', 'no_show', 'cancelled')),
    -- kept when a waiting person is checked in at the door or cancels, so that undoing it gives back the place in the line
    waiting_since timestamptz,
    checked_in_at timestamptz,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    UNIQUE (event_id, person_id),
    CHECK (status <> 'waiting' OR waiting_since IS NOT NULL),
    CHECK ((status = 'attended') = (checked_in_at IS NOT NULL))
);

CREATE INDEX attendance_by_person ON attendance (person_id);
CREATE INDEX attendance_in_order ON attendance (event_id, created_at, id);
CREATE INDEX attendance_line ON attendance (event_id, waiting_since, id) WHERE status = 'waiting';
