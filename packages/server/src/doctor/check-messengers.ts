import { toMessengersOptions } from '../cli/messenger-settings.ts'
import type { Settings } from '../cli/settings.ts'
import type { AccountRow, HookState } from '../modules/channels/messengers/messengers.types.ts'
import { openMessengers } from '../modules/channels/messengers/open-messengers.ts'
import { PLACES } from '../secrets/places.ts'
import { createSecretBox } from '../secrets/secret-box.ts'
import { type Check, type Finding, fail, none, ok, sayWhy, warn } from './doctor.types.ts'
import { findKeys } from './find-keys.ts'
import { lookIntoDatabase } from './look-into-database.ts'

const SAVE_AGAIN = 'Save its token again (PUT /v1/channels), with PUBLIC_URL as it is now.'

/** What a messenger says of how it brings what people write. */
function judge(
  { id, name }: AccountRow,
  { url, waiting, error }: HookState,
  { publicUrl }: Settings,
): Finding {
  const own = `/v1/channels/${id}/inbound`
  const leadsHere = publicUrl === undefined ? url.endsWith(own) : url === publicUrl + own
  if (!leadsHere) return fail(`${name} brings what people write to ${url || 'nobody'}`, SAVE_AGAIN)
  if (waiting > 0 && error !== undefined) {
    const what = `${waiting} wait to be brought by ${name}: ${error}`
    return warn(what, 'See that the messenger reaches PUBLIC_URL by https.')
  }
  return ok(`${name} brings what people write`)
}

async function examineAccount(row: AccountRow, settings: Settings): Promise<Finding> {
  const { messengers } = openMessengers(toMessengersOptions(settings), Date.now)
  const messenger = messengers.find(({ name }) => name === row.channel)
  if (messenger === undefined) return none(`${row.channel} is not known here`)
  try {
    const token = createSecretBox(findKeys(settings)).open(row.token, PLACES.messenger(row.id))
    return judge(row, await messenger.readHook(token), settings)
  } catch (error) {
    const what = `${messenger.label} does not answer ${row.name}: ${sayWhy(error)}`
    return fail(what, 'Make a new token where you made the first (@BotFather), and save that.')
  }
}

const WORST = ['failed', 'warning', 'ok', 'none'] as const

export const checkMessengers: Check = {
  name: 'messengers',
  title: 'Messengers',
  async run({ settings }) {
    const rows = await lookIntoDatabase(settings, (db) =>
      db.selectFrom('messenger_account').selectAll().where('enabled', '=', 1).execute(),
    ).catch(() => undefined)
    if (rows === undefined || rows.length === 0) return none('no site has an account')
    const found = await Promise.all(rows.map((row) => examineAccount(row, settings)))
    const worst = WORST.find((verdict) => found.some((each) => each.verdict === verdict))
    return found.find(({ verdict }) => verdict === worst) ?? none('no site has an account')
  },
}
