import type { Command } from 'commander'
import type { Audit } from '../modules/consent/audit.usecases.ts'
import { databaseOption, dataOption } from './settings.ts'
import { type Place, withExisting } from './with-existing.ts'

const FAULTS = {
  hash: 'something in it was changed',
  signature: 'its signature does not hold',
  key: 'its key is not known',
  subject: 'whose it is was changed',
  address: 'an address was changed',
  notice: 'the text shown was changed',
  seq: 'it is missing',
  prev: 'it does not follow the one before it',
  erasure: 'whose it is was blanked, and no certificate says why',
  end: 'the signed end of the chain lies elsewhere: receipts were removed or added there',
} as const

function format(audit: Audit): string {
  const { siteId } = audit
  if (!audit.ok) return `site ${siteId}: broken at receipt ${audit.seq}, ${FAULTS[audit.fault]}`
  return `site ${siteId}: ${audit.receipts} receipts, whole up to ${audit.hash ?? 'the first'}`
}

/**
 * Checks all receipts of a folder, also while its gateway runs.
 *
 * @throws Error that names the first break of each site
 */
export function verifyReceipts(place: Place): Promise<string> {
  return withExisting(place, async ({ audit }) => {
    const audits = await audit.verify()
    const text = audits.map(format).join('\n')
    if (audits.some(({ ok }) => !ok)) throw new Error(text)
    return text
  })
}

/** What is done with the ledger of consent from the command line. */
export function addReceiptCommands(program: Command): void {
  const receipts = program.command('receipts').description('check the ledger of consent')
  receipts
    .command('verify')
    .description('check each receipt, the chain they make and where it ends')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addHelpText(
      'after',
      `
Works while the gateway runs. Ends with 1 where a receipt, or the chain, does not hold.

  beckon receipts verify --data /var/lib/beckon`,
    )
    .action(async (settings) => console.log(await verifyReceipts(settings)))
  receipts
    .command('rotate-key')
    .description('sign with a new key from now on; what was signed stays good')
    .addOption(dataOption())
    .addOption(databaseOption())
    .addHelpText(
      'after',
      `
  beckon receipts rotate-key --data /var/lib/beckon`,
    )
    .action(async (place: Place) =>
      console.log(await withExisting(place, ({ audit }) => audit.rotateKey())),
    )
}
