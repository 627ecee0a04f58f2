import type { MessengerTexts } from './messenger-texts.ts'

export const it: MessengerTexts = {
  offer: (messenger) => `Continua su ${messenger}`,
  consent: (company, messenger) =>
    `${company} Le risponde su ${messenger} e ciò che scrive lì appare qui. Nient’altro. Può smettere in qualsiasi momento.`,
  later: 'Non ora',
  open: (messenger) => `Apri ${messenger}`,
  waiting: (messenger) => `Prema Start in ${messenger} per continuare lì.`,
  on: (messenger) => `Questa chat continua su ${messenger}.`,
  stop: 'Interrompi',
  failed: 'Non ha funzionato. Riprovare più tardi.',
  gone: (messenger) => `Questa chat non può più continuare su ${messenger}.`,
}
