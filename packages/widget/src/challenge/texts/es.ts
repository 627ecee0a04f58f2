import type { ChallengeTexts } from './challenge-texts.ts'

export const es: ChallengeTexts = {
  before: 'Su navegador hace una breve comprobación contra robots. No tiene que resolver nada.',
  checking: 'Nos aseguramos de que no pregunta un robot…',
  checked: 'Comprobado. Puede enviar su solicitud.',
  unable: 'La comprobación contra robots no se puede hacer en esta página. Escríbanos, por favor.',
  failed: 'La comprobación contra robots no funcionó. Inténtelo de nuevo o escríbanos.',
}
