import type { LinkTexts } from './link-texts.ts'

export const de: LinkTexts = {
  locale: 'de',
  dir: 'ltr',
  title: (company) => `Ihr Anruf von ${company}`,
  callAt: (phone, time) => `Wir rufen ${phone} an: ${time}.`,
  callSoon: (phone) => `Wir rufen ${phone} so bald wie möglich an.`,
  place: (place) =>
    place === 1
      ? 'Sie sind als Nächstes an der Reihe.'
      : `Sie sind auf Platz ${place} der Warteliste.`,
  done: 'Dieser Anruf hat stattgefunden.',
  cancelled: 'Dieser Anruf ist abgesagt. Niemand wird Sie anrufen.',
  moved: 'Ihr Anruf ist verlegt.',
  calendar: 'In den Kalender',
  changeAt: (url) => `Diesen Anruf verlegen oder absagen: ${url}`,
  anotherTime: 'Eine andere Zeit wählen',
  soon: 'So bald wie möglich',
  move: 'Anruf verlegen',
  cancel: 'Anruf absagen',
  noTimes: 'Zurzeit ist keine andere Zeit frei.',
  choose: 'Wählen Sie einen Tag und eine Uhrzeit, die noch kommen.',
  taken: 'Diese Zeit wurde gerade vergeben. Bitte wählen Sie eine andere.',
  closed: 'Gerade kann niemand anrufen. Bitte wählen Sie eine Zeit.',
  over: 'Dieser Anruf ist vorbei und kann nicht geändert werden.',
  unknown: 'Dieser Link gilt nicht oder nicht mehr.',
  again: 'Einen neuen Anruf können Sie auf unserer Website anfordern.',
  failed: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.',
}
