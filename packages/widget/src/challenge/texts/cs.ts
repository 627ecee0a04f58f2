import type { ChallengeTexts } from './challenge-texts.ts'

export const cs: ChallengeTexts = {
  before: 'Váš prohlížeč provede krátkou kontrolu proti robotům. Nemusíte nic řešit.',
  checking: 'Ověřujeme, že se neptá robot…',
  checked: 'Ověřeno. Žádost můžete odeslat.',
  unable: 'Kontrolu proti robotům nelze na této stránce provést. Napište nám prosím.',
  failed: 'Kontrola proti robotům se nezdařila. Zkuste to znovu, nebo nám napište.',
}
