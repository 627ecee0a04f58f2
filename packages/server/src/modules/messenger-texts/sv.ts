import type { MessengerTexts } from './messenger-texts.ts'

export const sv: MessengerTexts = {
  hello: 'Nu pratar du med {company} här. Skriv bara. Skicka /stop för att sluta.',
  stopped: '{company} skriver inte till dig här längre.',
  stranger:
    'För att prata med {company} här öppnar du chatten på webbplatsen och väljer {messenger} där.',
  lost: 'En del av detta kunde inte skickas vidare. Skicka det som text, som foto eller som en mindre fil.',
}
