import type { Unit } from '../../database/store.ts'
import { logJoin, newIdentity, noteClaim } from '../people/identity.usecases.ts'
import { mergeTraits } from '../people/people.models.ts'
import type { IdentityKey, PersonRow } from '../people/people.types.ts'
import type { Proof } from './identity.types.ts'

interface Noting {
  person: PersonRow
  proof: Proof
  at: string
}

/** Two users may prove one address: both keep it, neither gets at the other, and the log shows it. */
async function noteAddress(unit: Unit, key: IdentityKey, { person, proof, at }: Noting) {
  const state = { verified: 1, exclusive: 0, created_at: at } as const
  if (!(await unit.people.verifyClaim(newIdentity(key, person, state)))) return
  const otherId = await unit.people.findVerifiedElsewhere(key, person.id)
  const other = otherId && (await unit.people.find(key.siteId, otherId))
  if (!other) return
  const evidence = { kid: proof.kid }
  await logJoin(unit, { key, person, from: other, reason: 'conflict', at, evidence })
}

/** Writes down what a token says of its user: traits as verified as the site's server sends them. */
export async function noteProof(unit: Unit, noting: Noting): Promise<void> {
  const { person, proof, at } = noting
  const { site_id: siteId, id: personId } = person
  const traits = mergeTraits(person.traits, proof.traits)
  await unit.people.update({ ...person, traits })
  for (const kind of ['email', 'phone'] as const) {
    const [proven, said] = [proof[kind], proof.traits[kind]]
    if (proven !== undefined) await noteAddress(unit, { siteId, kind, value: proven }, noting)
    else if (typeof said === 'string' && said.length <= 254) {
      await noteClaim(unit, { key: { siteId, kind, value: said }, person, at })
    }
  }
  await unit.people.touch(siteId, personId, at)
  unit.publish('person:changed', { siteId, personId })
}
