import type { MessengerTexts } from './messenger-texts.ts'

export const es: MessengerTexts = {
  offer: (messenger) => `Continuar en ${messenger}`,
  consent: (company, messenger) =>
    `${company} le responde en ${messenger}, y lo que escriba allí aparece aquí. Nada más. Puede terminarlo cuando quiera.`,
  later: 'Ahora no',
  open: (messenger) => `Abrir ${messenger}`,
  waiting: (messenger) => `Pulse Start en ${messenger} para continuar allí.`,
  on: (messenger) => `Este chat continúa en ${messenger}.`,
  stop: 'Parar',
  failed: 'No ha funcionado. Inténtelo más tarde.',
  gone: (messenger) => `Este chat ya no puede continuar en ${messenger}.`,
}
