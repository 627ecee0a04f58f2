import { type Kysely, sql } from 'kysely'
import { toLockKey } from './lock-keys.ts'

/** Seconds, and those that anybody waits behind us at a time. */
const PATIENCE = 60
const TRY = 2

/**
 * Takes tables from everybody else, those of them that are there, until the transaction ends. Readers take several tables
 * too, in any order: whoever had one and waited for another would wait in a circle with some of them, and PostgreSQL
 * would fail one of both. So it waits for one while it has none, the other ones are to be had at once, and else it
 * lets go of all and waits for another one. Waiting for one also ends a vacuum of it, which asking does not.
 *
 * Before that it waits for those who write, whose transactions share a lock that they take first.
 *
 * @throws Error where they are not to be had within `patience` seconds
 */
export async function takeTables<T>(
  db: Kysely<T>,
  names: readonly string[],
  patience: number = PATIENCE,
): Promise<void> {
  const all = names.map((name) => `'${name}'`).join()
  await sql
    .raw(`do $$
      declare
        names text[] := array(select name from unnest(array[${all}]::text[]) as name
          where to_regclass(name) is not null);
        waits text := current_setting('lock_timeout');
        ending timestamptz := clock_timestamp() + interval '${patience} s';
      begin
        perform set_config('lock_timeout', '${TRY}s', true);
        loop
          begin
            perform pg_advisory_xact_lock(${toLockKey('all')});
            for place in 1..cardinality(names) loop
              execute format('lock table %I in access exclusive mode', names[place])
                || case when place > 1 then ' nowait' else '' end;
            end loop;
            exit;
          exception when lock_not_available then
            if clock_timestamp() > ending then
              raise exception 'for ${patience} s somebody else would not let go of % (%)', names, sqlerrm;
            end if;
            if cardinality(names) > 1 then
              names := names[2:] || names[1];
            end if;
          end;
          perform pg_sleep(random() * 0.05);
        end loop;
        perform set_config('lock_timeout', waits, true);
      end $$`)
    .execute(db)
}
