-- What a person's attendances were before the person was merged, so that undoing the merge gives back what came from them.
-- Gone once it went back, or when a merge can no longer be undone.
CREATE TABLE merged_attendance (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id       uuid        NOT NULL,
    survivor_id     uuid        NOT NULL,
    event_id        uuid        NOT NULL REFERENCES event,
    -- the one that goes on: the person's own, or the survivor's where both had signed up
    attendance_id   uuid        NOT NULL,
    folded          boolean     NOT NULL,
    -- of the person's own, where it was folded into the survivor's
    status          text,
    waiting_since   timestamptz,
    checked_in_at   timestamptz,
    created_at      timestamptz,
    -- of the survivor's, before and after
    other_status        text,
    other_waiting_since timestamptz,
    other_checked_in_at timestamptz,
    other_version_after bigint,
    merged_at       timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX merged_attendance_by_person ON merged_attendance (person_id);

ALTER TABLE merged_attendance ENABLE ROW LEVEL SECURITY;
ALTER TABLE merged_attendance FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON merged_attendance TO ${work};
GRANT INSERT ON attendance TO ${work};
CREATE POLICY kept ON merged_attendance FOR ALL TO ${work} USING (true);
