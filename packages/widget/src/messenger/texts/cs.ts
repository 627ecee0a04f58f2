import type { MessengerTexts } from './messenger-texts.ts'

export const cs: MessengerTexts = {
  offer: (messenger) => `Pokračovat na ${messenger}`,
  consent: (company, messenger) =>
    `${company} vám odpovídá na ${messenger} a co tam napíšete, objeví se tady. Nic víc. Kdykoli to můžete ukončit.`,
  later: 'Teď ne',
  open: (messenger) => `Otevřít ${messenger}`,
  waiting: (messenger) => `V aplikaci ${messenger} klepněte na Start a pokračujte tam.`,
  on: (messenger) => `Tento chat pokračuje na ${messenger}.`,
  stop: 'Ukončit',
  failed: 'Nepovedlo se to. Zkuste to později.',
  gone: (messenger) => `Tento chat už na ${messenger} pokračovat nemůže.`,
}
