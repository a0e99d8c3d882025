-- Which import brought somebody, and the version up to which nothing but that import touched them; 0 once another import brought
-- them too. So that undoing an import puts away only those whom nobody has taken up since.
alter table person add column import_id uuid;
alter table person add column import_version bigint;

-- What an import changed lies in a piece beside each batch, under the key of the import's result and inside it under the keys of
-- the people, and goes with it after thirty days.
alter table import_piece drop constraint import_piece_shelf_check;
alter table import_piece add constraint import_piece_shelf_check check (shelf in ('file', 'texts', 'rows', 'refused', 'changed'));

alter table import add column undo_state text check (undo_state in ('running', 'broken_off', 'done'));
alter table import add column undo_by uuid;
-- pieces are taken back from the last to the first; the next one is at or below this position
alter table import add column undo_position int;
-- numbers only
alter table import add column undo_result jsonb;
alter table import add column undo_started_at timestamptz;
alter table import add column undo_finished_at timestamptz;

create index on import (undo_state) where undo_state = 'running';

-- A consent that a mistaken file claimed was never given: it is withdrawn, and that is nobody's no.
alter table consent add column taken_back boolean not null default false;
