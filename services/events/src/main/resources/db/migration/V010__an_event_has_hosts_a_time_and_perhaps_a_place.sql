CREATE TABLE event (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    title_en              text,
    title_es              text,
    -- lower case without accents, written with the title: "informacion" finds "Información"
    title_folded          text        NOT NULL,
    description_en        text,
    description_es        text,
    kind                  text        NOT NULL,
    starts_at             timestamptz NOT NULL,
    ends_at               timestamptz NOT NULL,
    timezone              text        NOT NULL,
    place_visibility      text CHECK (place_visibility IN ('public', 'attendees', 'hosts')),
    online_url            text,
    capacity              integer CHECK (capacity >= 1),
    host_committee_ids    uuid[]      NOT NULL,
    host_organization_ids uuid[]      NOT NULL,
    zone_id               uuid,
    visibility            text        NOT NULL CHECK (visibility IN ('public', 'coalition', 'committee')),
    state                 text        NOT NULL CHECK (state IN ('planned', 'cancelled')),
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK (title_en IS NOT NULL OR title_es IS NOT NULL),
    CHECK (starts_at < ends_at),
    CHECK (cardinality(host_committee_ids) + cardinality(host_organization_ids) > 0)
);

CREATE INDEX event_by_start ON event (starts_at, id);
CREATE INDEX event_by_end ON event (ends_at);
CREATE INDEX event_by_host_committee ON event USING gin (host_committee_ids);
CREATE INDEX event_by_host_organization ON event USING gin (host_organization_ids);

-- apart from the event, because a meeting may be in somebody's home: rows can be walled off, columns cannot
CREATE TABLE place (
    event_id      uuid PRIMARY KEY REFERENCES event,
    name          text,
    address_lines text[] NOT NULL,
    locality      text,
    region        text,
    postal_code   text
);
