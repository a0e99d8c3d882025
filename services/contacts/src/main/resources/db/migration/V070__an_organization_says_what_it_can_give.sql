-- What an organization says of itself, and who speaks for it: a person by id, nothing about them.
alter table organization
    add column service_area             text[] not null default '{}',
    add column capacities               text[] not null default '{}',
    add column website                  text,
    add column phone                    text,
    add column email                    text,
    add column address_line             text,
    add column representative_person_id uuid,
    add column mou_signed_on            date,
    add column mou_review_on            date,
    add column mou_link                 text,
    add column next_visit_on            date,
    -- votes are of one round; a partnership that begins again is voted on anew
    add column screening_round          int    not null default 1;

create index on organization (stage, lower(name), id);
create index on organization (next_visit_on, id) where next_visit_on is not null;
create index on organization (representative_person_id) where representative_person_id is not null;

-- Whether the caller leads a committee: a partner's viewer is its organization, which is no committee it belongs to.
create function vecindad_leads() returns boolean language sql stable parallel safe
    return vecindad_viewers() && vecindad_committees();

-- Leads work with the coalition's organizations; a partner sees itself; other members see what is public anyway, and what they brought.
drop policy app_sees on organization;
drop policy app_adds on organization;
drop policy app_changes on organization;
drop policy work_keeps on organization;
create policy work_keeps on organization to ${work} using (true) with check (true);
create policy app_sees on organization for select to ${app} using (
    (select vecindad_everything()) or (select vecindad_leads()) or added_by = (select vecindad_user())
    or public_listing and (select vecindad_user()) is not null and (select cardinality(vecindad_viewers())) = 0
    or id = any ((select vecindad_viewers())::uuid[]));
create policy app_adds on organization for insert to ${app} with check (
    (select vecindad_everything())
    or (select vecindad_leads()) and added_by = (select vecindad_user()) and not public_listing and stage in ('prospect', 'contacted'));
create policy app_changes on organization for update to ${app}
    using ((select vecindad_everything()) or (select vecindad_leads()))
    with check ((select vecindad_everything()) or (select vecindad_leads()));
create policy app_removes on organization for delete to ${app} using ((select vecindad_everything()));
grant delete on organization to ${app};
grant update on organization to ${work};

-- A policy sees one row at a time; what a lead may change depends on what it was before.
create function organizers_decide() returns trigger language plpgsql as $$
begin
    if current_user = '${app}' and not vecindad_everything() and (
        new.public_listing and not old.public_listing
        or new.stage <> old.stage and not (old.stage in ('prospect', 'contacted') and new.stage in ('prospect', 'contacted'))
        or old.added_by is distinct from vecindad_user()
           and (new.name, new.type, new.languages, new.service_area, new.capacities, new.website, new.phone, new.email, new.address_line,
                new.tax_status, new.mou_signed_on, new.mou_review_on, new.mou_link)
               is distinct from
               (old.name, old.type, old.languages, old.service_area, old.capacities, old.website, old.phone, old.email, old.address_line,
                old.tax_status, old.mou_signed_on, old.mou_review_on, old.mou_link)) then
        raise exception using errcode = '42501', message = 'this is for organizers';
    end if;
    return new;
end $$;

create trigger organizers_decide before update on organization for each row execute function organizers_decide();
