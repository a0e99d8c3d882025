-- What for, which channel, in which language, when, until withdrawn. The wording and where it came from are sealed with
-- the person's identity: people write names into them.
create table consent (
    id           uuid        primary key,
    person_id    uuid        not null,
    purpose      text        not null check (purpose in ('contact', 'events', 'volunteering', 'share_with', 'photo', 'legal_referral')),
    shared_with  uuid,
    channel      text        not null check (channel in ('call', 'sms', 'whatsapp', 'signal', 'email', 'mail', 'in_person')),
    language     text,
    words        bytea,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    recorded_by  uuid        not null,
    check ((purpose = 'share_with') = (shared_with is not null))
);

create index on consent (person_id);

alter table consent enable row level security;
alter table consent force row level security;
create policy owner_keeps on consent to current_user using (true) with check (true);
create policy work_keeps on consent to ${work} using (true) with check (true);
create policy app_sees on consent for all to ${app}
    using (exists (select 1 from person p where p.id = person_id))
    with check (exists (select 1 from person p where p.id = person_id));

grant select, insert, update on consent to ${app};
grant select, insert, update, delete on consent to ${work};

-- Sharing follows its consent and nothing else, so that no code path can forget to end it.
create function sharing_follows_consent() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.withdrawn_at is null then
        insert into sight (person_id, viewer_id, reason, source_id)
        values (new.person_id, new.shared_with, 'shared', new.id) on conflict do nothing;
    else
        delete from sight where source_id = new.id and reason = 'shared';
    end if;
    return null;
end $$;

create trigger sharing_follows_consent after insert or update on consent
    for each row when (new.purpose = 'share_with') execute function sharing_follows_consent();
