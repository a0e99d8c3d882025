CREATE TABLE known_committee (
    id      uuid PRIMARY KEY,
    version bigint NOT NULL,
    name    text   NOT NULL,
    zone_id uuid,
    state   text   NOT NULL
);

CREATE TABLE known_membership (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    committee_id uuid   NOT NULL,
    person_id    uuid,
    user_id      uuid,
    role         text   NOT NULL,
    state        text   NOT NULL
);

CREATE INDEX known_membership_by_user ON known_membership (user_id) WHERE user_id IS NOT NULL;

-- only people who are not simply there (away, merged, erased): who is active needs no row here
CREATE TABLE known_person (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    standing    text   NOT NULL,
    merged_into uuid
);
