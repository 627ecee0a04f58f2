import type { LostTexts } from './lost-texts.ts'

export const ro: LostTexts = {
  used: 'Acest link a fost deja folosit sau a expirat. Ne puteți scrie chiar aici.',
  byMail: 'După ce ne scrieți, puteți primi din nou răspunsurile prin e-mail, cu un link nou.',
  failed: 'Linkul nu a putut fi deschis acum. Deschideți-l din nou din e-mail peste puțin timp.',
}
