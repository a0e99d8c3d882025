-- One row an import: who brought it, for whom, how far it is. What the file said lies sealed in pieces beside it.
create table import (
    id           uuid        primary key,
    started_by   uuid        not null,
    committee_id uuid,
    language     text,
    -- among whom its people are looked for; kept, because it goes on when nobody is logged in
    everything   boolean     not null default false,
    viewers      uuid[]      not null default '{}',
    state        text        not null check (state in ('reading', 'mapping', 'previewed', 'running', 'completed', 'failed')),
    problem      text,
    kind         text,
    bytes        bigint      not null default 0,
    -- false while the upload is still coming in, or broke off
    received     boolean     not null default false,
    staged       boolean     not null default false,
    batches      int         not null default 0,
    batches_done int         not null default 0,
    failures     int         not null default 0,
    progress     real        not null default 0,
    rows         int         not null default 0,
    created      int         not null default 0,
    updated      int         not null default 0,
    unchanged    int         not null default 0,
    refused      int         not null default 0,
    warnings     int         not null default 0,
    file_name    bytea,
    lead_rows    bytea,
    mapping      bytea,
    preview      bytea,
    created_at   timestamptz not null default now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    swept_at     timestamptz
);

create index on import (started_by, created_at desc, id);
create index on import (created_at desc, id);
create index on import (state) where state in ('reading', 'running');

-- Pieces of the uploaded file, of a workbook's texts, of the rows read from it, and of the rows that were refused.
create table import_piece (
    import_id uuid  not null references import on delete cascade,
    shelf     text  not null check (shelf in ('file', 'texts', 'rows', 'refused')),
    position  int   not null,
    rows      int   not null default 0,
    sealed    bytea not null,
    primary key (import_id, shelf, position)
);

-- Sealed bytes do not compress.
alter table import_piece alter column sealed set storage external;

-- Numbers and codes only, never a value.
create table import_warning (
    import_id uuid not null references import on delete cascade,
    id        bigint generated always as identity,
    row       int  not null,
    "column"  int  not null,
    code      text not null,
    primary key (import_id, id)
);

alter table import enable row level security;
alter table import force row level security;
alter table import_piece enable row level security;
alter table import_piece force row level security;
alter table import_warning enable row level security;
alter table import_warning force row level security;

create policy owner_keeps on import to current_user using (true) with check (true);
create policy owner_keeps on import_piece to current_user using (true) with check (true);
create policy owner_keeps on import_warning to current_user using (true) with check (true);
create policy work_keeps on import to ${work} using (true) with check (true);
create policy work_keeps on import_piece to ${work} using (true) with check (true);
create policy work_keeps on import_warning to ${work} using (true) with check (true);

-- An import is seen by the one who started it and by organizers; nobody changes one for somebody else.
create policy app_sees on import for select to ${app} using (
    (select vecindad_everything()) or started_by = (select vecindad_user()));
create policy app_changes on import for update to ${app} using (
    (select vecindad_everything()) or started_by = (select vecindad_user()));
create policy app_sees on import_piece for select to ${app} using (
    exists (select 1 from import i where i.id = import_id));
create policy app_sees on import_warning for select to ${app} using (
    exists (select 1 from import i where i.id = import_id));

grant select, update on import to ${app};
grant select on import_piece, import_warning to ${app};
grant select, insert, update, delete on import, import_piece, import_warning to ${work};
