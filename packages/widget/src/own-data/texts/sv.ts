import type { OwnDataTexts } from './own-data-texts.ts'

export const sv: OwnDataTexts = {
  title: 'Dina uppgifter',
  nothing: 'Ingenting är sparat om dig ännu.',
  messages: 'Meddelanden',
  calls: 'Samtal',
  visits: 'Besök och klick',
  choices: 'Integritetsval',
  withdraw: 'Återkalla alla samtycken',
  withdrawn: 'Alla samtycken är återkallade. Din konversation finns kvar.',
  save: 'Spara en kopia',
  erase: 'Radera allt',
  sure: 'Radera allt om dig?',
  sureHint: 'Dina meddelanden, samtal och val raderas för gott och inget mer samlas in.',
  keep: 'Behåll',
  erased: 'Allt om dig är raderat.',
  unproven: 'Det här hör till ett konto. Logga först in på den här webbplatsen.',
}
